/**
 * Who is who and where: entities with all their mentions, their titles and affiliations, actors and
 * first places, in ordered passes over names, titles, role nouns and pronouns.
 */
package attest.resolve.cast;
