#include "meta/selfname.h"

#include "byline/byline.h"
#include "byline/nameline.h"
#include "meta/copyright.h"
#include "meta/host.h"
#include "text/table.h"

/* Weights of what tells a name without a cue; what a name needs to be told well. */
enum {
	COPYRIGHT = 5,
	COPYRIGHT_LINE = 3,
	ADDRESS = 2,
	COMPOUND = 2,
	MAIL = 3,
	OWN_LINE = 2,
	FIRST_WORDS = 1,
	LINES = 2,
	ENOUGH = 4,
	ENOUGH_KNOWN = 3,
	ENOUGH_ALONE = 2,
	KNOWN = 3, /* what a known outlet has before another name */
	NAME_BYTES = 64,
	SHORT_LINE = 4, /* bytes of a name that a line alone does not tell */
	SHORT = 3,      /* bytes of a name that must stand as it is written */
};

static bool
has(struct str s, char c)
{
	return str_find_byte(s, c) < s.n;
}

/* Where an outlet's votes are counted; SELFNAME_CANDIDATES where there is no room. */
static size_t
find_known(struct selfname *s, const struct outlet *o)
{
	size_t i = 0;

	while (i < s->n &&
	    !(s->of[i].known && str_eq(outlet_common_name(s->of[i].known), outlet_common_name(o))))
		i++;
	if (i < s->n || i == SELFNAME_CANDIDATES)
		return i;
	s->of[i].text = outlet_common_name(o);
	s->of[i].known = o;
	s->of[i].weight = s->of[i].line_weight = s->of[i].lines = 0;
	s->n++;
	return i;
}

static void
vote_known(struct selfname *s, const struct outlet *o, int weight)
{
	size_t i = find_known(s, o);

	if (i < SELFNAME_CANDIDATES)
		s->of[i].weight += weight;
}

/* A line that is or begins with the name; a few of them count, for lists have many. */
static void
vote_line(struct selfname *s, const struct outlet *o, int weight)
{
	size_t i = find_known(s, o);

	if (i < SELFNAME_CANDIDATES && s->of[i].lines++ < LINES) {
		s->of[i].weight += weight;
		s->of[i].line_weight += weight;
	}
}

/* "Example News" rather than "Examplenews.com" and "The Example". */
static bool
is_better(struct str name, struct str old, int weight)
{
	return (has(old, '.') || weight == COPYRIGHT) && !has(name, '.');
}

static void
vote_name(struct selfname *s, struct str name, struct str letters, int weight)
{
	struct title_key key;
	size_t i = 0;

	title_key_of(&key, letters);
	if (key.n < 2)
		return;
	while (i < s->n && (s->of[i].known || !title_key_meets(&s->of[i].key, &key)))
		i++;
	if (i == SELFNAME_CANDIDATES)
		return;
	if (i == s->n || is_better(name, s->of[i].text, weight)) {
		s->of[i].text = name;
		s->of[i].key = key;
		s->of[i].known = NULL;
		if (i == s->n) {
			s->of[i].weight = s->of[i].line_weight = s->of[i].lines = 0;
			s->n++;
		}
	}
	s->of[i].weight += weight;
}

static struct str
without_genitive(struct str s)
{
	if (s.n == 0 || s.s[s.n - 1] != 's')
		return s;
	if (str_ends(s, STR("'s")))
		return str_part(s, 0, s.n - 2);
	return str_ends(s, STR("\xe2\x80\x99s")) ? str_part(s, 0, s.n - 4) : s;
}

static bool
is_spelled(struct str name)
{
	for (size_t i = 0; i < name.n; i++)
		if (is_lower(name.s[i]))
			return false;
	return true;
}

/*
 * Whether an outlet's name may begin with word i alone or the first two, a genitive's sign
 * behind them or not.
 */
static bool
may_begin_with(const struct name_line *l, size_t i, size_t n)
{
	uint32_t hash = n == 1 ? l->of[i].hash : nameline_hash_two(l, i);
	struct str words = nameline_span(l, i, i + n);
	struct str name = l->of[i + n - 1].plain ? words : without_genitive(words);

	return outlet_may_begin_with(hash) ||
	    (name.n < words.n && outlet_may_begin_with(table_hash_lower(name)));
}

/* Where an outlet's name that begins with word i ends at most; i where none begins. */
static size_t
most_of_name(const struct name_line *l, size_t i)
{
	size_t most = l->n - i < NAMELINE_NAME ? l->n : i + NAMELINE_NAME;

	if (!outlet_may_begin(l->of[i].hash))
		return i;
	if (i + 1 < most && !l->of[i].stopped &&
	    (str_eq_ascii(nameline_span(l, i, i + 1), STR("the")) || may_begin_with(l, i, 2)))
		return most;
	return may_begin_with(l, i, 1) ? i + 1 : i;
}

/* Whether no site is named so: by a word that is no name, or a company that has many papers. */
static bool
is_no_site(struct str name)
{
	enum cue_side side = nameline_side(name);

	return side == CUE_NO_NAME || side == CUE_COMPANY;
}

/* The known outlet whose name begins with word i, and where it ends; NULL where there is none. */
static const struct outlet *
known_at(const struct name_line *l, size_t i, size_t *end, bool *word)
{
	const struct outlet *found = NULL;
	size_t most = most_of_name(l, i);

	for (size_t to = i + 1; to <= most; to++) {
		struct str name = without_genitive(nameline_span(l, i, to));
		const struct outlet *o = outlet_of_name(name, word);

		if (o && !(*word && !l->of[i].large && !str_eq(name, outlet_common_name(o))) &&
		    !is_no_site(name) &&
		    (name.n > SHORT || is_spelled(name) || str_eq(name, outlet_common_name(o)))) {
			found = o;
			*end = to;
		}
		if (l->of[to - 1].stopped)
			break;
	}
	return found;
}

/* A name that ends in what names of companies end in. */
static bool
is_company(const struct name_line *l, size_t to)
{
	return nameline_side(nameline_span(l, to - 1, to)) == CUE_COMPANY;
}

static bool
is_legal(struct str word)
{
	return nameline_side(word) == CUE_LEGAL || str_eq(word, STR("&"));
}

/* Counts the name of words [from, to); legal forms at its end are no part. */
static void
count(struct selfname *s, const struct name_line *l, size_t from, size_t to, int weight)
{
	const struct outlet *known;
	struct str name;
	size_t end;
	bool word;

	while (to > from + 1 && (l->of[to - 1].number || is_legal(nameline_span(l, to - 1, to))))
		to--;
	if (to <= from || (to == from + 1 && l->of[from].number))
		return;
	name = without_genitive(nameline_span(l, from, to));
	if (name.n > NAME_BYTES || (byline_is_agency(name) && (weight == COPYRIGHT || weight == 1)))
		return;
	known = known_at(l, from, &end, &word);
	if (nameline_side(name) == CUE_COMPANY)
		return;
	if (known && (end >= to || weight > 1))
		vote_known(s, known, weight);
	else if (is_company(l, to))
		vote_name(s, name, name, weight == COPYRIGHT ? ENOUGH : 0);
	else if (nameline_side(name) == CUE_NONE)
		vote_name(s, name, name, weight);
}

/* "Example News © 2024": the name that ends before a sign of copyright. */
static void
look_before(struct selfname *s, const struct name_line *l, size_t cue)
{
	size_t from = cue;
	size_t end;
	bool word;

	while (from > 0 && cue - from < NAMELINE_NAME && !l->of[from - 1].stopped &&
	    l->of[from - 1].large)
		from--;
	for (size_t i = from; i < cue; i++) {
		const struct outlet *known = known_at(l, i, &end, &word);

		if (known && end == cue) {
			if (!word) /* "Bild © Quill" tells whose the picture is. */
				vote_known(s, known, COPYRIGHT);
			return;
		}
	}
	count(s, l, from, cue, 1);
}

/* "© 2024 sample.example": a site that is named by its host. */
static void
count_host(struct selfname *s, struct str word)
{
	struct str host = str_find_byte(word, '.') < word.n ? host_in_word(word) : STR("");

	if (host.n > 0)
		vote_name(s, host, str_part(host, 0, str_find_byte(host, '.')), COPYRIGHT);
}

/* Whether one of the page's first lines is the name. */
static bool
is_head(const struct selfname *s, struct str name)
{
	for (size_t i = 0; i < s->n_head; i++)
		if (str_eq(s->head[i], name))
			return true;
	return false;
}

static void
look_behind(struct selfname *s, const struct name_line *l, size_t cue, size_t n, int weight)
{
	size_t from = cue + n;
	size_t end;
	const struct outlet *known;
	bool sign = weight == COPYRIGHT_SIGN;
	bool own = sign && copyright_is_own(l, cue);
	bool word;

	if (sign) {
		if (cue > 0)
			look_before(s, l, cue);
		from = copyright_name(l, from);
		weight = own ? COPYRIGHT : 1;
	} else if (l->of[from - 1].stopped)
		return;
	else if (from < l->n && !l->of[from].large &&
	    nameline_side(nameline_span(l, from, from + 1)) == CUE_JOINT)
		from++;
	if (from >= l->n || l->of[from].number)
		return;
	known = known_at(l, from, &end, &word);
	if (known && weight == 1 && cue == 0 && !byline_is_agency(outlet_common_name(known)))
		weight = COPYRIGHT_LINE;
	end = sign ? copyright_end(l, from) : nameline_run(l, from);
	if (sign && !own && end > from && is_head(s, nameline_span(l, from, end)))
		weight = COPYRIGHT;
	if (end == from && known)
		vote_known(s, known, weight);
	else if (end == from && weight == COPYRIGHT)
		count_host(s, nameline_span(l, from, from + 1));
	else
		count(s, l, from, end, weight);
}

/* An address of the page's own: that of a known outlet, or of its mail. */
static void
look_at_address(struct selfname *s, struct str word)
{
	struct str host = has(word, '.') ? host_in_word(word) : STR("");
	const struct outlet *known;
	bool mail;

	if (host.n == 0)
		return;
	known = outlet_of_host(host);
	mail = has(word, '@');
	if (known && !host_has_path(word, host))
		vote_known(s, known, mail ? MAIL : ADDRESS);
	else if (mail && nameline_side(host) == CUE_NONE)
		vote_name(s, host, str_part(host, 0, str_find_byte(host, '.')), ADDRESS);
}

/* "Nordwelle-Newsletter": an outlet's name joined to a cue. */
static void
look_at_compound(struct selfname *s, struct str word)
{
	size_t dash = str_find_byte(word, '-');
	const struct outlet *known;
	bool is_word;

	if (dash == 0 || dash + 1 >= word.n)
		return;
	known = outlet_of_name(str_part(word, 0, dash), &is_word);
	if (known && nameline_side(str_from(word, dash + 1)) == CUE_BEHIND)
		vote_known(s, known, COMPOUND);
}

/* Whether something but lines that begin with it told the outlet. */
static bool
is_told(const struct selfname *s, const struct outlet *o)
{
	for (size_t i = 0; i < s->n; i++)
		if (s->of[i].known &&
		    str_eq(outlet_common_name(s->of[i].known), outlet_common_name(o)))
			return s->of[i].weight > 0;
	return false;
}

/* A known outlet's name that is the line, begins it, or stands before a cue. */
static void
look_for_known(struct selfname *s, const struct name_line *l, size_t i)
{
	size_t end = i;
	int weight;
	bool word = false;
	bool inside = i > 0 && l->of[i - 1].large && !l->of[i - 1].stopped;
	const struct outlet *known =
	    inside || !outlet_may_begin(l->of[i].hash) ? NULL : known_at(l, i, &end, &word);

	if (!known)
		return;
	if (end < l->n && nameline_cue(l, end, CUE_BEHIND, &weight) > 0 &&
	    (!l->of[end - 1].stopped || weight > 1))
		vote_known(s, known, weight);
	else if (i == 0 && !byline_is_agency(outlet_common_name(known)) &&
	    ((!word && l->of[end - 1].end > SHORT_LINE) || is_told(s, known)))
		vote_line(s, known, end == l->n ? OWN_LINE : FIRST_WORDS);
}

void
selfname_add(struct selfname *s, struct str text)
{
	struct name_line l; /* its words are set as they are found */
	int weight = 0;

	if (s->n_head < SELFNAME_HEAD && text.n <= NAME_BYTES)
		s->head[s->n_head++] = text;
	nameline_read(&l, text);
	for (size_t i = 0; i < l.n; i++) {
		size_t n = nameline_cue(&l, i, CUE_AHEAD, &weight);
		size_t end;

		if (n > 0)
			look_behind(s, &l, i, n, weight);
		if (!l.of[i].plain) {
			look_at_address(s, nameline_span(&l, i, i + 1));
			look_at_compound(s, nameline_span(&l, i, i + 1));
		}
		look_for_known(s, &l, i);
		if (i + 1 >= l.cue_end || !l.of[i].large ||
		    (i > 0 && l.of[i - 1].large && !l.of[i - 1].stopped))
			continue;
		end = nameline_run(&l, i);
		if (end > i && end < l.n && nameline_cue(&l, end, CUE_BEHIND, &weight) > 0 &&
		    (!l.of[end - 1].stopped || weight > 1) &&
		    !outlet_of_name(nameline_span(&l, i, end), &(bool){ false }))
			count(s, &l, i, end, weight);
	}
	/* A line that is, or begins with, a name that was told already. */
	for (size_t i = 0; i < s->n; i++)
		if (!s->of[i].known && s->of[i].weight > 1 && str_starts(text, s->of[i].text))
			s->of[i].weight++;
}

/* An outlet that is told well, or a little where nothing else is told. */
static bool
is_enough(const struct selfname *s, size_t known, size_t second, size_t best)
{
	int weight = s->of[known].weight;

	if (weight >= COPYRIGHT)
		return true;
	if (best < s->n && s->of[best].weight >= COPYRIGHT && weight == s->of[known].line_weight)
		return false;
	if (best < s->n && s->of[best].weight >= ENOUGH && s->of[best].weight > weight + KNOWN)
		return false;
	return weight >= ENOUGH_KNOWN || (weight == ENOUGH_ALONE && second == s->n);
}

/* The best told of the known ones, or of the others, `but` aside; s->n where there is none. */
static size_t
best_of(const struct selfname *s, bool known, size_t but)
{
	size_t best = s->n;

	for (size_t i = 0; i < s->n; i++)
		if (i != but && (s->of[i].known != NULL) == known &&
		    (best == s->n || s->of[i].weight > s->of[best].weight))
			best = i;
	return best;
}

struct str
selfname_best(const struct selfname *s)
{
	size_t best = best_of(s, false, s->n);
	size_t known = best_of(s, true, s->n);

	if (known < s->n && is_enough(s, known, best_of(s, true, known), best))
		return s->of[known].text;
	return best < s->n && s->of[best].weight >= ENOUGH ? s->of[best].text : STR("");
}

bool
selfname_sign_off(struct str line, struct str *name, struct str *site)
{
	size_t dashes = str_find(line, STR("--"));

	if (dashes == 0 || dashes + 2 >= line.n || line.n > 48 ||
	    str_find_byte(str_part(line, 0, dashes), ' ') < dashes)
		return false;
	*name = str_part(line, 0, dashes);
	*site = str_from(line, dashes + 2);
	for (size_t i = 0; i < site->n; i++)
		if (!is_upper(site->s[i]) && !is_digit(site->s[i]))
			return false;
	return is_upper(name->s[0]) && site->n >= 2;
}
