/*
 * name_run: which part of a run of capitals is the name of a person.
 *
 * A run is the tokens from..to; the known given names of lang/given.h and the titles of the
 * language's table tell.
 */
#ifndef GRAMMAR_NAME_RUN_H
#define GRAMMAR_NAME_RUN_H

#include "grammar/noun.h"
#include "grammar/phrase.h"

/* A given name and another one, or a title and a name. */
bool name_run_is_person(const struct tokens *t, size_t from, size_t to);
/*
 * Behind what joins the name that ends before `at` to its next part ("Salt & Stone", "Centers
 * for Harbour Safety", "Port and Dock Services"); `at` where it ends there.
 */
size_t name_run_over(const struct tokens *t, size_t at);
/* The same to the left: where it stands that joins the part from `at` on to one before it. */
size_t name_run_before(const struct tokens *t, size_t at);
/* Where the name begins that a phrase ends with; `to` where it ends with none. */
size_t name_run_start(const struct tokens *t, size_t from, size_t to);
/* "Ann Lee puts": where a person's name ends that other words follow, or `from`. */
size_t name_run_person(const struct tokens *t, size_t from, size_t to);
/*
 * Where a known given name stands in a run, with another word behind it: other names may
 * stand before a person's without a mark ("мэр Красногорья Павел Гайдин"). Only where the
 * order of words is free, or behind a title of something ("Governor of Norwick Ann Lee");
 * `from` where there is none.
 */
size_t name_run_given(const struct tokens *t, size_t from, size_t to);
/*
 * What is a name in a phrase of a language without words, of at least two: from a known given
 * name on, or where the phrase begins. All else in it may be anything.
 */
struct phrase name_run_alone(const struct tokens *t, size_t from, size_t to);
/*
 * The same behind what must be a verb: the first name, alone only where at most one small
 * word stands before it.
 */
struct phrase name_run_behind(const struct tokens *t, size_t from, size_t to);

/*
 * "Instituto Ana Lee": a body's word opens the run, where the order is free
 * and no case tells whose it is.
 */
bool name_run_is_body(const struct tokens *t, size_t from);
/*
 * "президент Гвинеи Мамади Думбуя", "мэр Вермонта Фил Скотт": whether a word is, behind a noun,
 * the genitive before a name; where it may be a nominative, a given name must follow.
 */
bool name_run_is_owner(const struct tokens *t, size_t at, size_t to);
/*
 * Where names have cases: behind the bodies and places that a run begins with, "главы МИД
 * Турции (Анны Ли)": whose head somebody is. `from` in other languages.
 */
size_t name_run_over_owner(const struct tokens *t, size_t from, size_t to);

#endif
