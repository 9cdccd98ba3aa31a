#include "credit/credit.h"

#include "credit/around.h"
#include "credit/credit_line.h"
#include "credit/frame.h"
#include "credit/picture.h"

void
credits_init(struct credits *c, const struct press *press)
{
	*c = (struct credits){ .press = press, .own = BUF_INIT, .carried = BUF_INIT };
}

/* Adds a value behind `;`, unless it stands there already. Names in the tables are clean. */
static bool
add_value(struct buf *via, struct str value)
{
	struct str rest = buf_str(via);
	struct str have;

	while (str_cut(&rest, ';', &have))
		if (str_eq(have, value))
			return true;
	return (via->n == 0 || buf_byte(via, ';')) && buf_add(via, value);
}

/* The publisher is the outlet that printed the page, or goes by one name with it (AP, AP News). */
static bool
is_own(const struct credits *c, const struct publisher *who)
{
	struct str own = buf_str(&c->own);
	const struct publisher *printer;

	if (own.n == 0)
		return false;
	if (publisher_has_name(who, own))
		return true;
	printer = press_by_name(c->press, own, PRESS_OUTLET);
	return printer && publisher_has_name(printer, publisher_name(who));
}

static bool
shouted(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (is_lower(s.s[i]))
			return false;
	return true;
}

/* One name of a byline: an agency as author. */
static bool
carry_author(struct credits *c, struct str name)
{
	struct str author = str_trim(name);
	const struct publisher *who = press_by_name(c->press, author, PRESS_AGENCY);

	if (!who || who->kind != PRESS_AGENCY || is_own(c, who) ||
	    (press_sense_of(author) != SENSE_NONE && !shouted(author)))
		return true;
	return add_value(&c->carried, publisher_name(who));
}

/*
 * Names in a byline stand apart by commas, slashes, "and", "with": the bytes of what s begins
 * with of these.
 */
static size_t
byline_mark(struct str s)
{
	size_t end;

	if (str_starts(s, STR(", ")))
		return 2;
	if (s.s[0] == '/' || s.s[0] == ';')
		return 1;
	if (s.s[0] != ' ')
		return 0;
	end = 1 + str_find_byte(str_from(s, 1), ' ');
	return end < s.n && credit_classes(str_part(s, 1, end - 1)) & CREDIT_BYLINE ? end + 1 : 0;
}

static bool
carry_byline(struct credits *c, struct str byline)
{
	size_t from = 0;

	for (size_t at = 0; at < byline.n;) {
		size_t mark = byline_mark(str_from(byline, at));

		if (mark && !carry_author(c, str_part(byline, from, at - from)))
			return false;
		at += mark ? mark : 1;
		if (mark)
			from = at;
	}
	return carry_author(c, str_from(byline, from));
}

bool
credits_begin(struct credits *c, struct str own, struct str author)
{
	c->own.n = 0;
	c->carried.n = 0;
	c->person_n = 0;
	return buf_add(&c->own, own) && carry_byline(c, author);
}

static bool
is_person(const struct credits *c, const struct publisher *who)
{
	for (size_t i = 0; i < c->person_n; i++)
		if (c->persons[i] == who)
			return true;
	return false;
}

static void
remember_person(struct credits *c, const struct publisher *who)
{
	if (!is_person(c, who) && c->person_n < CREDIT_PERSONS)
		c->persons[c->person_n++] = who;
}

/* Which of the mentions are credits of this sentence. */
static void
judge(struct credits *c, const struct tokens *t, const struct language *l, const struct carrier *m,
    size_t n, bool *credited)
{
	bool english = l && str_eq(l->tag, STR("en"));
	bool line = credit_line(t, m, n);

	for (size_t i = 0; i < n; i++) {
		enum frame frame;

		credited[i] = line || picture_credits(t, m, n, i);
		if (credited[i])
			continue;
		frame = frame_of(t, &m[i], english);
		if (frame == FRAME_PERSON && m[i].sense != SENSE_NONE)
			remember_person(c, m[i].who);
		credited[i] = frame == FRAME_CREDIT &&
		    (m[i].sense != SENSE_SURNAME || !is_person(c, m[i].who));
	}
	for (size_t i = 1; i < n; i++)
		if (credited[i] != credited[i - 1] && m[i].sense == SENSE_NONE &&
		    frame_joins(t, &m[i - 1], &m[i]))
			credited[i - 1] = credited[i] = true;
}

static bool
carry_datelines(struct credits *c, const struct tokens *t, const struct carrier *m, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (dateline_credits(t, &m[i]) && !is_own(c, m[i].who) &&
		    !add_value(&c->carried, m[i].name))
			return false;
	return true;
}

static bool
add_carried(const struct credits *c, struct buf *via)
{
	struct str rest = buf_str(&c->carried);
	struct str value;

	while (str_cut(&rest, ';', &value))
		if (!add_value(via, value))
			return false;
	return true;
}

bool
credits_read(
    struct credits *c, const struct tokens *t, const struct language *l, struct credit *credit)
{
	struct carrier m[CARRIER_LIMIT];
	bool credited[CARRIER_LIMIT];
	size_t n = carriers_find(c->press, t, m);

	credit->via.n = 0;
	credit->own = false;
	credit->hit_count = n;
	judge(c, t, l, m, n, credited);
	for (size_t i = 0; i < n; i++) {
		credit->hits[i] = (struct credit_hit){ m[i].from, m[i].to, credited[i] };
		if (!credited[i] || is_own(c, m[i].who) || str_eq(m[i].name, buf_str(&c->own)))
			continue;
		credit->own = true;
		if (!add_value(&credit->via, m[i].name))
			return false;
	}
	return carry_datelines(c, t, m, n) && add_carried(c, &credit->via);
}

void
credits_free(struct credits *c)
{
	buf_free(&c->own);
	buf_free(&c->carried);
}
