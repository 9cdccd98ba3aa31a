#include "credit/frame.h"

#include "credit/around.h"

enum {
	MODIFIERS = 6,    /* between a frame's word and the name */
	SKIPPED = 4,      /* between the name and its verb */
	CLAUSE = 10,      /* words of a clause between commas behind the name */
	SPEECH_REACH = 8, /* words from a verb of speech to "on X" */
	POLL_REACH = 3,   /* words from the name to "poll" */
	REPORTER = 3,     /* words of a reporter's name */
	TOLD_REACH = 4,   /* words from "told" or an interview to "to X", "with X", "of X" */
};

/* Ends a noun phrase. */
#define CLASS_NO_NOUN (CLASS_CLOSED | CLASS_SPEECH | CLASS_DAY | CLASS_ADVERB)

static bool
is_walked_over(const struct near *w, bool medium)
{
	if (w->kind == TOKEN_POSSESSIVE ||
	    w->in & (CREDIT_MODIFIER | CREDIT_MEDIUM | CREDIT_AGENCY) ||
	    w->is & (CLASS_DETERMINER | CLASS_PEOPLE))
		return true;
	return medium && w->kind == TOKEN_WORD && !(w->is & CLASS_CLOSED);
}

/* What the words before a name say. */
struct lead {
	uint32_t frame; /* classes of the phrase before the modifiers */
	bool medium;    /* "the newspaper" stands there */
	bool agency;    /* "the news agency" */
	size_t at;      /* where the phrase ends */
};

/* A frame's phrase in foreign words is none in English. */
static uint32_t
in_language(uint32_t classes, bool english)
{
	return english && classes & CREDIT_FOREIGN
	    ? classes & ~(uint32_t)(CREDIT_TOLD | CREDIT_BEFORE)
	    : classes;
}

static struct lead
lead_of(const struct around *a)
{
	const uint32_t before = CREDIT_TOLD | CREDIT_BEFORE | CREDIT_INVERTED | CREDIT_TO |
	    CREDIT_ON | CREDIT_IN | CREDIT_WITH | CREDIT_AS | CREDIT_THIS;
	struct lead lead = { 0, false, false, 0 };
	bool owner = false;

	for (size_t i = 0; i < a->left_n && i <= MODIFIERS; i++) {
		const struct near *w = &a->left[i];
		uint32_t classes = in_language(around_left(a, i), a->english);

		lead.at = i;
		lead.frame |= classes & before;
		if (classes & (CREDIT_AGENCY | CREDIT_MEDIUM)) {
			lead.agency = lead.agency || classes & CREDIT_AGENCY;
			lead.medium = true;
		}
		if (lead.frame & (CREDIT_TOLD | CREDIT_BEFORE))
			break;
		if (!owner && !is_walked_over(w, lead.medium))
			break;
		owner = w->kind == TOKEN_POSSESSIVE;
	}
	return lead;
}

/*
 * A word of such a class, or of such a one of the language, stands up to so many words
 * before the phrase next to the name, with no mark between.
 */
static bool
stands_before(
    const struct around *a, const struct lead *lead, size_t reach, uint32_t class, uint64_t is)
{
	for (size_t i = lead->at; i < a->left_n && i <= lead->at + reach && a->left[i].low.n; i++)
		if (around_left(a, i) & class || a->left[i].is & is)
			return true;
	return false;
}

/* "told Chris Lee of X", "according to Chris Lee of X": up to four names between. */
static bool
is_told_person(const struct around *a)
{
	if (a->left_n == 0 ||
	    !(a->left[0].in & CREDIT_OF || (a->left_n > 1 && a->left[1].in & CREDIT_OF)))
		return false;
	for (size_t i = 1; i < a->left_n && i <= TOLD_REACH + 1; i++) {
		if (a->left[i].in & CREDIT_TOLD || around_left(a, i) & CREDIT_BEFORE)
			return true;
		if (!a->left[i].capital && !(a->left[i].in & CREDIT_OF))
			return false;
	}
	return false;
}

/*
 * "confirmó a X", not "said a spokesman of X" where the language has one word for both, but where X
 * is an agency: it is told, and only its staff is its own; "interview Tuesday with X", "said on X".
 */
static bool
is_told(const struct around *a, const struct lead *lead, bool agency)
{
	size_t owner = lead->at + (lead->at < a->left_n && a->left[lead->at].in & CREDIT_TO);
	uint64_t is = owner < a->left_n ? a->left[owner].is : 0;
	/*
	 * "teilte die Polizei der dpa mit", "dijo el alcalde a EFE":
	 * the particle, or no article, tells of a hearer.
	 */
	bool hears = a->left_n > 0 && a->right_n > 0 &&
	    (a->right[0].is & (CLASS_PARTICLE | CLASS_INNER) ||
		!(a->left[0].is & CLASS_DETERMINER));
	bool theirs = !agency || (owner < a->left_n && a->left[owner].in & CREDIT_STAFF);
	bool owned =
	    is & CLASS_PREPOSITION || (is & (CLASS_PERSON | CLASS_TITLE) && !hears && theirs);

	if (lead->frame & (CREDIT_TO | CREDIT_IN) && !a->english && !owned &&
	    stands_before(a, lead, TOLD_REACH, CREDIT_TELLS, 0))
		return true;
	if (lead->frame & CREDIT_WITH && stands_before(a, lead, TOLD_REACH, CREDIT_PIECE, 0))
		return true;
	if (lead->frame & CREDIT_ON &&
	    stands_before(
		a, lead, SPEECH_REACH, CREDIT_TOLD | CREDIT_SAYS, CLASS_SPEECH | CLASS_OBJECT))
		return true;
	return is_told_person(a);
}

static bool
is_mark(const struct around *a, size_t at, enum token_kind kind)
{
	return at < a->right_n && a->right[at].kind == (uint8_t)kind;
}

static uint32_t
right_classes(const struct around *a, size_t at)
{
	return at < a->right_n ? around_right(a, at) : 0;
}

/* Behind the auxiliaries, adverbs and days ("on Monday") at the name's right. */
static size_t
skip_right(const struct around *a, size_t at)
{
	size_t end = at + SKIPPED;

	for (; at < a->right_n && at < end; at++) {
		const struct near *w = &a->right[at];
		bool day =
		    w->in & CREDIT_ON && at + 1 < a->right_n && a->right[at + 1].is & CLASS_DAY;

		if (!(w->in & CREDIT_SKIP) && !(w->is & (CLASS_ADVERB | CLASS_DAY)) && !day)
			break;
	}
	return at;
}

/*
 * X, citing two officials, reported: where the verb may be behind a clause between commas, else 0.
 */
static size_t
behind_clause(const struct around *a)
{
	if (!is_mark(a, 0, TOKEN_COMMA))
		return 0;
	if (a->right_n > 1 && a->right[1].is & CLASS_RELATIVE)
		return 2;
	for (size_t i = 1; i < a->right_n && i < CLAUSE; i++)
		if (is_mark(a, i, TOKEN_COMMA))
			return i + 1;
	return 0;
}

/* What was said begins, or the clause ends: "X said.", "X found that", "X wrote: ". */
static bool
ends_clause(const struct around *a, size_t at)
{
	const struct near *w = &a->right[at];

	if (at >= a->right_n || w->is & (CLASS_DAY | CLASS_THAT))
		return true;
	return w->kind == TOKEN_STOP || w->kind == TOKEN_COMMA || w->kind == TOKEN_COLON ||
	    w->kind == TOKEN_QUOTE;
}

/* "X news agency reported", "the X newspaper reported" */
static size_t
over_medium(const struct around *a)
{
	uint32_t medium = CREDIT_AGENCY | CREDIT_MEDIUM;

	return (right_classes(a, 0) & medium) ? around_span(a, 0, medium) : 0;
}

/* "X's Chris Lee [first] reported" */
static bool
reports_by(const struct around *a)
{
	size_t at = 0;

	while (at < a->right_n && at < REPORTER && a->right[at].capital)
		at++;
	return at > 1 && (right_classes(a, skip_right(a, at)) & CREDIT_REPORTS);
}

/* X reported; X said, where it is no company that speaks. */
static bool
reports(const struct around *a, const struct carrier *m)
{
	size_t medium = over_medium(a);
	size_t at = right_classes(a, medium) & CREDIT_REPORTS ? medium : skip_right(a, medium);
	uint32_t is = right_classes(a, at) & (CREDIT_REPORTS | CREDIT_SAYS);
	size_t clause = is ? 0 : behind_clause(a);
	size_t next;

	if (clause) {
		at = skip_right(a, clause);
		is = right_classes(a, at) & CREDIT_REPORTS;
	}
	if (a->possessive)
		return reports_by(a);
	if (!is)
		return false;
	next = at + around_span(a, at, CREDIT_REPORTS | CREDIT_SAYS);
	if ((right_classes(a, next) | right_classes(a, next + 1)) & CREDIT_FIGURES ||
	    (next < a->right_n && a->right[next].is & CLASS_TO))
		return false;
	/* "(X reported)" tells where to read more. */
	if (a->left_n > 0 && a->left[0].kind == TOKEN_OPEN &&
	    (is_mark(a, next, TOKEN_CLOSE) || is_mark(a, next, TOKEN_STOP)))
		return false;
	if (is & CREDIT_REPORTS)
		return true;
	if ((right_classes(a, next) | right_classes(a, next + 1)) & CREDIT_ITSELF)
		return false;
	if (m->sense != SENSE_NONE && m->sense != SENSE_ARTICLE)
		return false;
	return m->who->kind == PRESS_AGENCY || ends_clause(a, next);
}

/* ", reported X": in other languages the verb may stand there without the comma. */
static bool
is_inverted(const struct around *a, const struct lead *lead)
{
	if (!(lead->frame & CREDIT_INVERTED))
		return false;
	if (!a->english)
		return true;
	return lead->at < a->left_n &&
	    (lead->at + 1 == a->left_n || a->left[lead->at + 1].kind == TOKEN_COMMA ||
		a->left[lead->at + 1].kind == TOKEN_QUOTE);
}

/*
 * "in an X interview", "according to an X report", "this X article",
 * "an X report that", "an X report said".
 */
static bool
is_piece(const struct around *a, const struct lead *lead)
{
	size_t n = a->right_n ? around_span(a, 0, CREDIT_PIECE) : 0;

	if (n == 0 || !(right_classes(a, 0) & CREDIT_PIECE))
		return false;
	if (lead->frame & (CREDIT_IN | CREDIT_BEFORE | CREDIT_TOLD | CREDIT_THIS))
		return true;
	if (n < a->right_n && a->right[n].is & CLASS_THAT)
		return true;
	for (; n < a->right_n; n++)
		if (a->right[n].is & CLASS_SHOWS || a->right[n].in & (CREDIT_REPORTS | CREDIT_SAYS))
			return true;
	return false;
}

/* "Wie die Zeitung X am Montag berichtet" */
static bool
is_as(const struct around *a, const struct lead *lead)
{
	if (!(lead->frame & CREDIT_AS))
		return false;
	for (size_t i = 0; i < a->right_n; i++)
		if (a->right[i].in & (CREDIT_REPORTS | CREDIT_SAYS))
			return true;
	return lead->medium;
}

/* "From X:" */
static bool
is_heading(const struct around *a)
{
	return a->left_n == 1 && a->left[0].in & CREDIT_IN && is_mark(a, 0, TOKEN_COLON);
}

/* "X writer Ann Lee contributed", "X contributed to this report" */
static bool
has_contributed(const struct around *a)
{
	if (right_classes(a, 0) & CREDIT_CONTRIBUTED)
		for (size_t i = 1; i < a->right_n && i <= MODIFIERS; i++)
			if (right_classes(a, i) & CREDIT_PIECE)
				return true;
	if (!(right_classes(a, 0) & CREDIT_STAFF))
		return false;
	for (size_t i = 1; i < a->right_n; i++)
		if (a->right[i].in & CREDIT_CONTRIBUTED)
			return true;
	return false;
}

/* A word with a capital right beside the name, of no class that explains it. */
static bool
is_foreign_capital(const struct near *w)
{
	uint64_t known = CLASS_CLOSED | CLASS_DETERMINER | CLASS_DAY | CLASS_MONTH | CLASS_PEOPLE |
	    CLASS_TITLE | CLASS_ADVERB | CLASS_SPEECH | CLASS_PERSON;

	return w->kind == TOKEN_WORD && w->capital && w->in == 0 && !(w->is & known);
}

/* Michael X, Anne X: a name stands right before. */
static bool
is_persons(const struct around *a)
{
	return a->left_n > 0 && !a->quoted && is_foreign_capital(&a->left[0]) && !a->left[0].first;
}

/* "an X [national] poll": in the noun phrase that the name begins. */
static bool
is_poll(const struct around *a)
{
	for (size_t i = 0; i < a->right_n && i < POLL_REACH; i++) {
		if (around_right(a, i) & CREDIT_POLL)
			return true;
		if (a->right[i].low.n == 0 || a->right[i].in || a->right[i].is & CLASS_NO_NOUN)
			return false;
	}
	return false;
}

/* "sondage Ipsos pour X", "a YouGov poll for X": X paid for it. */
static bool
is_poll_for(const struct around *a, const struct lead *lead)
{
	size_t at = 0;

	while (at < lead->at && !(around_left(a, at) & CREDIT_FOR))
		at++;
	if (!(around_left(a, at) & CREDIT_FOR))
		return false;
	for (size_t i = at + 1; i < a->left_n && i <= at + POLL_REACH + 1 && a->left[i].low.n; i++)
		if (a->left[i].in & CREDIT_POLL)
			return true;
	return false;
}

/* "told X to leave" */
static bool
is_commanded(const struct around *a, const struct lead *lead)
{
	return lead->frame & CREDIT_TOLD && lead->at < a->left_n && a->right_n > 0 &&
	    a->left[lead->at].in & CREDIT_TOLD && a->right[0].is & CLASS_TO;
}

/* Behind the name stands what makes it another thing's: a poll, a host, New Energy Finance. */
static bool
is_something_elses(const struct around *a, const struct lead *lead, enum press_sense sense)
{
	if (is_poll(a) || is_poll_for(a, lead) || is_commanded(a, lead))
		return true;
	if (right_classes(a, 0) & CREDIT_STAFF && !(lead->frame & CREDIT_TOLD))
		return true;
	return sense != SENSE_NONE && a->right_n > 0 && !a->possessive && !a->quoted &&
	    is_foreign_capital(&a->right[0]);
}

/* Whether a name of such a meaning is one of the press here. */
static bool
is_sure(const struct around *a, const struct lead *lead, const struct carrier *m)
{
	bool article = lead->at > 0 || (a->left_n > 0 && a->left[0].is & CLASS_DETERMINER);

	if (lead->agency || (m->who->kind != PRESS_PHOTO && (lead->medium || a->quoted)))
		return true;
	if (m->who->kind == PRESS_PHOTO)
		return false;
	switch (m->sense) {
	case SENSE_NONE:
	case SENSE_ARTICLE:
	case SENSE_SURNAME:
		return true;
	case SENSE_WORD:
		return a->left_n > 0 && !a->headline && !article;
	case SENSE_ACRONYM:
		return !article || (!a->english && lead->frame & (CREDIT_TOLD | CREDIT_INVERTED));
	case SENSE_PERSON:
	case SENSE_PLACE:
	default:
		return false;
	}
}

/* Something is joined to the name: X/Ipsos, X-like, @X; "'s" and an article before it are not. */
static bool
is_joined(const struct tokens *t, const struct carrier *m)
{
	struct str text = t->text;
	unsigned char before = m->at ? (unsigned char)text.s[m->at - 1] : ' ';
	unsigned char after = m->end < text.n ? (unsigned char)text.s[m->end] : ' ';

	if (before == '/' || before == '-' || before == '@' || before == '#' || before == '.')
		return true;
	if (after == '-')
		return !(credit_classes(around_compound(t, m)) & CREDIT_PIECE);
	return after == '/' || after == '@' ||
	    (after == '.' && m->end + 1 < text.n && is_alpha(text.s[m->end + 1]));
}

/* "der Nachrichtenagentur X sagte Ann": something is told in the words around; not "X cut jobs". */
static bool
is_told_beside(const struct around *a)
{
	const uint32_t in = CREDIT_TOLD | CREDIT_BEFORE | CREDIT_REPORTS | CREDIT_SAYS |
	    CREDIT_INVERTED | CREDIT_TELLS | CREDIT_PIECE;
	const uint64_t is =
	    CLASS_SPEECH | CLASS_PARTICIPLE | CLASS_ACCORDING | CLASS_CITING | CLASS_SOURCE_NOUN;

	for (size_t i = 0; i < a->left_n; i++)
		if (around_left(a, i) & in || a->left[i].is & is)
			return true;
	for (size_t i = 0; i < a->right_n; i++)
		if (a->right[i].in & in || a->right[i].is & is)
			return true;
	return a->left_n == 0 && a->right_n == 0;
}

static bool
stands_in_frame(const struct around *a, const struct lead *lead, const struct carrier *m)
{
	if (lead->frame & (CREDIT_TOLD | CREDIT_BEFORE) || (lead->agency && is_told_beside(a)))
		return true;
	return is_told(a, lead, m->who->kind == PRESS_AGENCY) || is_inverted(a, lead) ||
	    is_piece(a, lead) || is_heading(a) || is_as(a, lead) || reports(a, m);
}

enum frame
frame_of(const struct tokens *t, const struct carrier *m, bool english)
{
	struct around a = { .english = english };
	struct lead lead;

	if (is_joined(t, m))
		return FRAME_NONE;
	around_read(&a, t, m);
	lead = lead_of(&a);
	if (is_persons(&a) && !lead.medium)
		return FRAME_PERSON;
	if (has_contributed(&a))
		return FRAME_CREDIT;
	if (is_something_elses(&a, &lead, m->sense) || !is_sure(&a, &lead, m))
		return FRAME_NONE;
	return stands_in_frame(&a, &lead, m) ? FRAME_CREDIT : FRAME_NONE;
}

bool
frame_joins(const struct tokens *t, const struct carrier *a, const struct carrier *b)
{
	bool joined = false;

	if (b->from < a->to || b->from - a->to > AROUND_PHRASE)
		return false;
	for (size_t i = a->to; i < b->from; i++) {
		const struct token *k = &t->items[i];
		uint32_t in = credit_classes(token_lower(t, i));

		joined = joined || in & CREDIT_JOINS;
		if (k->kind != TOKEN_QUOTE && k->kind != TOKEN_COMMA &&
		    !(in & (CREDIT_JOINS | CREDIT_MODIFIER | CREDIT_MEDIUM | CREDIT_AGENCY)))
			return false;
	}
	return joined;
}

bool
frame_is_photo(struct str word)
{
	return (credit_classes(word) & CREDIT_PHOTO) != 0;
}

bool
frame_is_via(struct str word)
{
	return (credit_classes(word) & CREDIT_VIA) != 0;
}
