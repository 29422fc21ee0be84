package attest.desk.view;

/**
 * A password or key that is shown once.
 *
 * @param what it is
 * @param back where to go on
 */
public record Shown(String what, String secret, String back) {}
