/**
 * How an answer looks: the page that a template makes of a model, or the same model as JSON;
 * problems, files, the description of the API. It knows nothing of what is shown.
 */
package attest.desk.web;
