/*
 * free: the subject of a cue in languages where it may stand before its verb or behind it
 * (CLASS_FREE_ORDER), or not at all.
 *
 *      ..., a déclaré mardi à la presse Ann Lee        según dijo Ann Lee
 *      Así lo confirmó Ann Lee                         Об этом сообщила Анна Ли
 *      В среду мэр сказал                              Asegura que ...
 *
 * All of it finds nothing in other languages.
 */
#ifndef SOURCE_FREE_H
#define SOURCE_FREE_H

#include "source/claim.h"

/* The subject behind the verb, over when and to whom it was said. */
bool free_find(const struct tokens *t, struct claim *c, enum claim_kind kind);
/* The same of a verb beside what stands for the sentence before. */
bool free_summary(const struct tokens *t, struct claim *c);
/* The last noun or name before the verb where what stands before that is another part of the sentence. */
bool free_take_last(const struct tokens *t, struct claim *c);
/* "Według rzecznika armii (samolot spadł)": a person's noun and, of one person, whose it is. */
void free_trim(const struct tokens *t, struct phrase *p);
/* "Selon un rapport publié jeudi, ...": a description that a comma ends, to there. */
void free_stretch(const struct tokens *t, struct phrase *p);
/*
 * "...", soupire Ann Lee: a verb that is not known, between a quotation that opens the sentence
 * and a name; in a language without a table also behind the name. Fills the claim.
 */
bool free_is_verb(const struct tokens *t, struct claim *c);
/* "...", descaseteó.: one word that is not known ends the sentence; whoever spoke before. Fills the claim. */
bool free_ends_quotation(const struct tokens *t, struct claim *c);
/* A verb that opens the sentence before a clause, or ends it behind a quotation, without a subject: whoever spoke before. */
bool free_is_dropped(const struct tokens *t, const struct claim *c);

#endif
