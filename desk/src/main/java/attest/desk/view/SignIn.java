package attest.desk.view;

import java.util.Optional;

/**
 * The form to sign in.
 *
 * @param back where to go then, on this desk
 * @param name that was tried
 * @param fault why it was refused
 */
public record SignIn(String back, String name, Optional<String> fault) {}
