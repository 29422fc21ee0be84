package attest.desk.web;

/**
 * What stands at an address: the same model for the page and, under /api, for programs.
 *
 * @param <M> what is shown
 */
public interface View<M> {
  /**
   * @throws Problem where there is no such thing, or the address makes no sense
   */
  M show(Ask ask);
}
