#include "source/mention.h"

#include "grammar/name_run.h"
#include "grammar/noun.h"
#include "text/table.h"

/* "von der", "de la" */
enum { PARTICLES = 2 };

/* The words before a sentence's subject, at most. */
enum { SUBJECT_EARLY = 4 };

static bool
is_part(const struct tokens *t, size_t at)
{
	return at < t->n && t->items[at].name;
}

/*
 * What is a preposition too belongs to a person's name: behind the given name ("David van
 * Weel"), where the order is free behind more of it as well, but for a place or a body.
 */
static bool
names_person(const struct tokens *t, size_t run, size_t at, size_t next)
{
	const struct token *behind = &t->items[next];

	if (at > run + 1 &&
	    (!(t->traits & CLASS_FREE_ORDER) || behind->shouted ||
		(behind->is & (CLASS_PLACE | CLASS_BODY))))
		return false;
	return token_given(t, run) != GIVEN_NONE;
}

/*
 * Where a name goes on behind "de", "von", "al" or "von der" at `at`, or `at`; it began at `run`.
 */
static size_t
over_particles(const struct tokens *t, size_t run, size_t at)
{
	bool preposition = false;
	size_t next = at;

	while (next < t->n && next < at + PARTICLES && (t->items[next].is & CLASS_OF)) {
		preposition = preposition || (t->items[next].is & CLASS_PREPOSITION);
		next++;
	}
	if (next == at || next == t->n || !t->items[next].name ||
	    (preposition && !names_person(t, run, at, next)))
		return at;
	return next;
}

/*
 * Where nouns have capitals, or the order is free, they stand before a person's name
 * without a mark ("Norwicks Torhüter Ann Lee", "el juez del Supremo Ann Lee"): where a
 * known given name has another word behind it, or `from`.
 */
static size_t
over_nouns(const struct tokens *t, size_t from, size_t to)
{
	if (!(t->traits & (CLASS_NOUNS_CAPITAL | CLASS_FREE_ORDER)) || name_run_is_body(t, from))
		return from;
	for (size_t i = from; i + 1 < to; i++)
		if (token_given(t, i) != GIVEN_NONE)
			return i;
	return from;
}

/* "envoy for Russia Ann Lee": the place is another's part of the phrase. */
static bool
is_place_before(const struct tokens *t, size_t at)
{
	return (t->items[at].is & CLASS_PLACE) &&
	    ((t->traits & CLASS_GENITIVE) || token_given(t, at + 1) != GIVEN_NONE);
}

/* "Hafen-Expertin Lee": what somebody is, where nouns have capitals; no "Ann-Marie Lee". */
static bool
is_compound(const struct tokens *t, size_t at)
{
	struct str word = str_part(t->text, t->items[at].at, t->items[at].n);
	size_t hyphen;

	if (!(t->traits & CLASS_NOUNS_CAPITAL))
		return false;
	hyphen = str_find_byte(word, '-');
	return hyphen > 0 && hyphen < word.n && given_find(word) == GIVEN_NONE &&
	    given_find(str_part(word, 0, hyphen)) == GIVEN_NONE;
}

/* "Departament Stanu USA": the body's word stands first, where names have cases. */
static bool
is_bodys_name(const struct tokens *t, size_t from, size_t to)
{
	return (t->traits & CLASS_GENITIVE) && token_may_be(t, from, CLASS_BODY) &&
	    (token_is_acronym(t, to - 1) || token_may_be(t, to - 1, CLASS_PLACE));
}

/* "Introducing Ann Lee": the sentence begins with a verb, whose capital makes no name. */
static bool
is_opening_verb(const struct tokens *t, size_t at)
{
	return at == 0 &&
	    (token_is(t, at, CLASS_VERB | CLASS_BARE | CLASS_AUXILIARY) ||
		token_may_be(t, at, CLASS_GERUND)) &&
	    token_given(t, at) == GIVEN_NONE;
}

void
mention_cut(const struct tokens *t, size_t *from, size_t to)
{
	size_t start = *from;

	if (to > start + 1 && is_opening_verb(t, start))
		start = ++*from;
	if (to <= start + 1 || (t->items[to - 1].is & CLASS_BODY) || is_bodys_name(t, start, to))
		return;
	for (size_t i = start; i + 1 < to; i++) {
		bool title = token_may_be(t, i, CLASS_TITLE) &&
		    !(t->items[i + 1].is & (CLASS_SUFFIX | CLASS_BODY)) &&
		    !((t->traits & CLASS_FREE_ORDER) && t->items[i + 1].is & CLASS_OF);

		if (title || (t->items[i].kind == TOKEN_POSSESSIVE && to - i > 2))
			start = i + 1;
	}
	while (start + 2 < to && t->items[start + 1].name && !(t->items[start + 1].is & CLASS_OF) &&
	    !name_run_is_body(t, start) &&
	    (token_may_be(t, start, CLASS_PEOPLE | CLASS_PERSON | CLASS_BODY) ||
		is_place_before(t, start)))
		start++;
	/* "секретарь НАТО Анна Ли" */
	if (start > 0 && (t->items[start - 1].is & (CLASS_TITLE | CLASS_PERSON)) &&
	    name_run_over_owner(t, start, to) + 1 < to)
		start = name_run_over_owner(t, start, to);
	else if ((t->traits & CLASS_GENITIVE) && name_run_is_owner(t, start, to))
		start++;
	if (is_compound(t, start) && start + 1 < to)
		start++;
	*from = over_nouns(t, start, to);
}

static struct name_facts
facts_of(const struct tokens *t, size_t run, size_t from, size_t to, uint64_t number)
{
	struct name_facts facts = { .sentence = number,
		.declined = (t->traits & CLASS_GENITIVE) != 0 };
	const struct token *end = &t->items[to - 1];

	facts.body = (end->is & (CLASS_BODY | CLASS_PLACE)) || (to - from == 1 && end->shouted);
	if (to - from >= 2)
		facts.first = str_part(t->text, t->items[from].at, t->items[from].n);
	for (size_t i = run > 0 ? run - 1 : 0; i < from; i++) {
		uint64_t is = t->items[i].is;

		facts.person = facts.person || (is & CLASS_TITLE);
		if ((is & CLASS_TITLE) && (is & CLASS_PERSON))
			facts.title = table_hash(token_lower(t, i));
		if (is & CLASS_MALE)
			facts.gender = GIVEN_MALE;
		else if (is & CLASS_FEMALE)
			facts.gender = GIVEN_FEMALE;
	}
	return facts;
}

/* "Prime Minister", without a name: an office; "Mr Major" is none. */
static bool
is_office(const struct tokens *t, size_t run, size_t at)
{
	return at > run && token_is(t, at, CLASS_TITLE) && token_is(t, at, CLASS_PERSON) &&
	    !token_is(t, at, CLASS_MALE | CLASS_FEMALE) &&
	    !token_is(t, at - 1, CLASS_MALE | CLASS_FEMALE);
}

static void
add_mention(struct sentence *s, struct names *names, size_t run, size_t to, uint64_t number)
{
	const struct tokens *t = &s->tokens;
	struct mention *m = &s->mentions[s->mention_count];
	size_t from = run;
	size_t last = to - 1;
	struct name_facts facts;
	struct str form;

	mention_cut(t, &from, to);
	if (t->items[to - 1].low_n == 2 && t->lower.s[t->items[to - 1].at + 1] == '.')
		return;
	if (to - from == 1 && (t->items[from].is & (CLASS_PLACE | CLASS_PEOPLE | CLASS_TITLE)) &&
	    from == run)
		return;
	if (to - from == 1 && is_office(t, run, from))
		return;
	facts = facts_of(t, run, from, to, number);
	while (last > from && (t->items[last].is & CLASS_SUFFIX))
		last--;
	form = tokens_text(t, from, to);
	m->name = names_see(names, form,
	    (unsigned)(to - from > NAME_WORDS + 1 ? NAME_WORDS + 1 : to - from),
	    t->items[last].at - t->items[from].at, &facts);
	if (!m->name.serial)
		return;
	m->from = (uint32_t)from;
	m->to = (uint32_t)to;
	m->quoted = t->items[from].side == SIDE_IN;
	m->possessive = to < t->n && t->items[to].kind == TOKEN_POSSESSIVE;
	s->mention_count++;
}

/*
 * The gender of a pronoun that stands for a person as a subject or owner;
 * GIVEN_NONE of any other word.
 */
static enum given
pronoun_gender(uint64_t is)
{
	if (is & (CLASS_THEY | CLASS_IT))
		return GIVEN_NONE;
	if (is & CLASS_HE)
		return GIVEN_MALE;
	/* "thanked her" */
	return (is & CLASS_SHE) && !(is & CLASS_POSSESSIVE) ? GIVEN_FEMALE : GIVEN_NONE;
}

/*
 * "Lee appeared when she was called": whom the first pronoun stands for,
 * where nobody else is named before it.
 */
static void
note_gender(const struct sentence *s, struct names *names)
{
	const struct tokens *t = &s->tokens;
	const struct mention *m = s->mentions;
	size_t end = s->mention_count > 1 ? m[1].from : t->n;

	if (s->mention_count == 0 || !(t->seen & (CLASS_HE | CLASS_SHE)) || m->quoted ||
	    m->possessive || m->from > SUBJECT_EARLY)
		return;
	for (size_t i = m->to; i < end; i++) {
		enum given gender =
		    t->items[i].side == SIDE_OUT ? pronoun_gender(t->items[i].is) : GIVEN_NONE;

		/* "Lee said she was late": may be anybody. */
		if (t->items[i].is & (CLASS_SPEECH | CLASS_THAT))
			return;
		if (gender == GIVEN_NONE)
			continue;
		names_note_gender(names, m->name, gender);
		return;
	}
}

void
mentions_read(struct sentence *s, struct names *names, uint64_t number)
{
	const struct tokens *t = &s->tokens;
	size_t i = 0;

	s->mention_count = 0;
	while ((i = tokens_next(t, TOKENS_CAPITAL, i)) < t->n &&
	    s->mention_count < SENTENCE_MENTIONS) {
		size_t run = i;

		if (!is_part(t, i)) {
			i++;
			continue;
		}
		while (is_part(t, i)) {
			i++;
			i = over_particles(t, run, i);
		}
		add_mention(s, names, run, i, number);
	}
	note_gender(s, names);
}

/* The mention of these tokens; NULL where there is none. */
static const struct mention *
mention_in(const struct sentence *s, size_t from, size_t to)
{
	for (size_t i = 0; i < s->mention_count; i++) {
		const struct mention *m = &s->mentions[i];

		if (m->to == to && m->from == from)
			return m;
	}
	return NULL;
}

const struct mention *
mention_of(const struct sentence *s, const struct phrase *p)
{
	const struct mention *m;
	size_t from = p->from;

	if (p->kind != PHRASE_NAME)
		return NULL;
	mention_cut(&s->tokens, &from, p->to);
	m = mention_in(s, from, p->to);
	/* "Van Weel", where the sentence begins with it */
	while (!m && from + 1 < p->to && (s->tokens.items[from].is & CLASS_OF))
		m = mention_in(s, ++from, p->to);
	return m;
}
