#include "embedded/scan.h"

#include "text/table.h"

struct name_row {
	struct cell word;
	char field;
	int rank;
};

#define TABLE_OF struct name_row
#define ROW(word, field, rank) { word, (field)[0], rank },
#include "meta-names.inc"

struct class_row {
	struct cell word;
	char what;
};

#define TABLE_OF struct class_row
#define ROW(word, what) { word, (what)[0] },
#include "meta-classes.inc"

enum { NAME_LIMIT = 48, WORD_LIMIT = 24, LEAST_RANK = 98 };

/* What the words of class and id say, a bit each. */
enum class_bit {
	CLASS_AUTHOR = 1 << 0,
	CLASS_DATE = 1 << 1,
	CLASS_COMMENT = 1 << 2,
	CLASS_OTHER = 1 << 3,
	CLASS_PICTURE = 1 << 4,
	CLASS_BIO = 1 << 5,
};

struct walk {
	struct scan *s;
	const struct tree *t;
	uint32_t frame_end; /* the node behind the frame that was entered, where in_frame */
	bool in_frame;
};

static unsigned
class_bit(struct str word, uint32_t hash)
{
	static const char letters[] = "adcopb";
	const struct class_row *row = table_find_hashed(&meta_classes, word, hash);

	return row ? 1U << (strchr(letters, row->what) - letters) : 0;
}

/* The words of a class or id: runs of letters, cut where a capital follows a small letter. */
static unsigned
class_bits(struct str s)
{
	char word[WORD_LIMIT];
	size_t n = 0;
	uint32_t hash = TABLE_HASH_START;
	unsigned bits = 0;

	for (size_t i = 0; i < s.n; i++) {
		char c = s.s[i];
		bool letter = is_alpha(c);

		if (n > 0 && (!letter || (is_upper(c) && is_lower(s.s[i - 1])))) {
			if (n < WORD_LIMIT)
				bits |= class_bit((struct str){ word, n }, hash);
			n = 0;
			hash = TABLE_HASH_START;
		}
		if (!letter)
			continue;
		if (n < WORD_LIMIT)
			word[n++] = to_lower(c);
		hash = table_hash_byte(hash, to_lower(c));
	}
	if (n > 0 && n < WORD_LIMIT)
		bits |= class_bit((struct str){ word, n }, hash);
	return bits;
}

static const struct name_row *
find_name(struct str name)
{
	char folded[NAME_LIMIT];

	name = str_trim(name);
	if (name.n == 0 || name.n > NAME_LIMIT)
		return NULL;
	for (size_t i = 0; i < name.n; i++)
		folded[i] = to_lower(name.s[i]);
	return table_find(&meta_names, (struct str){ folded, name.n });
}

/* A name that no table has, but that says itself when the page was published. */
static bool
is_publication(struct str name)
{
	for (size_t i = 0; i + 6 <= name.n; i++)
		if (str_eq_ascii(str_part(name, i, 6), STR("publis")) && name.n <= NAME_LIMIT)
			return str_find(name, STR("er")) == name.n;
	return false;
}

bool
scan_field_of(struct str name, struct scan_value *told)
{
	const struct name_row *row = find_name(name);

	if (!row && !is_publication(name))
		return false;
	told->field = row ? (enum scan_field)row->field : SCAN_DATE;
	told->rank = row ? row->rank : LEAST_RANK;
	return true;
}

static void
add_value(struct walk *w, struct str name, struct str value)
{
	struct scan *s = w->s;
	struct scan_value told = { .value = str_trim(value) };

	if (told.value.n > 0 && s->n_values < SCAN_VALUES && scan_field_of(name, &told))
		s->values[s->n_values++] = told;
}

/* The one whose value is an object of JSON: Parse.ly's page. */
static bool
add_meta_object(struct walk *w, struct str value)
{
	w->s->page_object = w->s->json.n;
	return json_read(&w->s->json, value);
}

static bool
add_meta(struct walk *w, uint32_t node)
{
	static const enum html_attr keys[] = { ATTR_PROPERTY, ATTR_NAME, ATTR_ITEMPROP,
		ATTR_HTTP_EQUIV };
	struct str value;

	if (!tree_attr(w->t, node, ATTR_CONTENT, &value))
		return true;
	if (str_eq(tree_value(w->t, node, ATTR_NAME), STR("parsely-page")))
		return add_meta_object(w, value);
	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		add_value(w, tree_value(w->t, node, keys[i]), value);
	return true;
}

static void
add_place(struct walk *w, struct scan_place place)
{
	if (w->s->n_places < SCAN_PLACES)
		w->s->places[w->s->n_places++] = place;
}

static bool
has_word(struct str s, struct str word)
{
	struct str piece;

	while (s.n >= word.n && str_cut(&s, ' ', &piece))
		if (str_eq_ascii(str_trim(piece), word))
			return true;
	return false;
}

/* Whether an address leads to what is told of a writer: /author/ada-quill, /autoren/name/quill. */
static bool
is_writer_address(struct str href)
{
	struct str part;

	href = str_part(href, 0, str_find_byte(href, '?'));
	while (str_cut(&href, '/', &part)) {
		if (href.n > 1 && part.n < WORD_LIMIT && class_bits(part) == CLASS_AUTHOR)
			return true;
	}
	return false;
}

/* What machines are to read; in an hCard of old it is an abbreviation's long form. */
static struct str
machine_value(const struct walk *w, uint32_t node)
{
	static const enum html_attr keys[] = { ATTR_DATETIME, ATTR_CONTENT, ATTR_TITLE };
	size_t n = sizeof(keys) / sizeof(keys[0]) - (tree_html_tag(w->t, node) != TAG_ABBR);

	for (size_t i = 0; i < n; i++) {
		struct str value = tree_value(w->t, node, keys[i]);

		if (value.n > 0)
			return value;
	}
	return STR("");
}

/* What microdata, rel and class say of a node. */
static void
look_at_place(struct walk *w, uint32_t node, unsigned bits)
{
	const struct tree *t = w->t;
	struct str itemprop = tree_value(t, node, ATTR_ITEMPROP);
	struct scan_place place = { .node = node,
		.framed = w->in_frame,
		.bio = (bits & CLASS_BIO) != 0,
		.value = machine_value(w, node) };
	bool is_time = tree_html_tag(t, node) == TAG_TIME;
	bool published =
	    has_word(itemprop, STR("datePublished")) || has_word(itemprop, STR("dateCreated"));

	place.modified = has_word(itemprop, STR("dateModified"));
	if (published || place.modified || is_time || (bits & CLASS_DATE)) {
		place.kind = PLACE_DATE;
		place.told = published || is_time;
		place.published = published;
		add_place(w, place);
	}
	if (bits & CLASS_PICTURE)
		return;
	place.told = has_word(itemprop, STR("author")) || has_word(itemprop, STR("creator")) ||
	    has_word(tree_value(t, node, ATTR_REL), STR("author"));
	if (place.told || (bits & CLASS_AUTHOR) ||
	    (tree_html_tag(t, node) == TAG_A &&
		is_writer_address(tree_value(t, node, ATTR_HREF)))) {
		place.kind = PLACE_AUTHOR;
		place.modified = false;
		add_place(w, place);
	}
}

static bool
add_script(struct walk *w, uint32_t node)
{
	uint32_t text = w->t->nodes[node].first_child;

	if (!text ||
	    str_find(tree_value(w->t, node, ATTR_TYPE), STR("ld+json")) ==
		tree_value(w->t, node, ATTR_TYPE).n)
		return true;
	return json_read(&w->s->json, tree_text(w->t, text));
}

static void
add_link(struct walk *w, uint32_t node)
{
	struct str href = tree_value(w->t, node, ATTR_HREF);

	struct str type = tree_value(w->t, node, ATTR_TYPE);

	if (w->s->canonical.n == 0 && has_word(tree_value(w->t, node, ATTR_REL), STR("canonical")))
		w->s->canonical = str_trim(href);
	if (w->s->feed.n == 0 && str_ends(type, STR("/rss+xml")))
		w->s->feed = tree_value(w->t, node, ATTR_TITLE);
}

/* A title in the body counts where the head broke off before it: where no tag began the body. */
static bool
is_page_title(const struct tree *t, uint32_t node)
{
	struct str body = str_from(t->page, t->nodes[t->body].at);

	return t->nodes[node].parent == t->head || body.n < 5 ||
	    !str_eq_ascii(str_part(body, 0, 5), STR("<body"));
}

/* Whether an address leads to a site's first page: "/", "https://post.example/". */
static bool
is_home_address(struct str href)
{
	size_t scheme = str_find(href, STR("://"));
	struct str host = scheme < href.n ? str_from(href, scheme + 3) : href;
	size_t slash = str_find_byte(host, '/');

	return href.n > 0 && slash + 1 >= host.n && (scheme < href.n || slash == 0);
}

static bool
leads_home(const struct tree *t, uint32_t node)
{
	return tree_html_tag(t, node) == TAG_A &&
	    (is_home_address(str_trim(tree_value(t, node, ATTR_HREF))) ||
		has_word(tree_value(t, node, ATTR_REL), STR("home")));
}

/* Whether a heading is a link to the site's first page, or stands in one: it is the site's name. */
static bool
is_site_heading(const struct tree *t, uint32_t heading)
{
	uint32_t inner = tree_next(t, heading, heading);

	while (inner && t->nodes[inner].kind != NODE_ELEMENT)
		inner = tree_next(t, inner, heading);
	return (inner && leads_home(t, inner)) || leads_home(t, t->nodes[heading].parent);
}

static void
add_heading(struct walk *w, uint32_t node)
{
	struct scan *s = w->s;

	w->in_frame = false;
	if (is_site_heading(w->t, node))
		s->site_heading = node;
	else if (s->n_headings < SCAN_HEADINGS)
		s->headings[s->n_headings++] = node;
}

static void
add_subheading(struct walk *w, uint32_t node)
{
	if (w->s->n_subheadings < SCAN_SUBHEADINGS)
		w->s->subheadings[w->s->n_subheadings++] = node;
}

/* Elements that are looked at by name; the rest by their attributes. */
static bool
look_at_element(struct walk *w, uint32_t node)
{
	struct scan *s = w->s;

	switch ((int)tree_html_tag(w->t, node)) {
	case TAG_META:
		return add_meta(w, node);
	case TAG_LINK:
		add_link(w, node);
		break;
	case TAG_SCRIPT:
		return add_script(w, node);
	case TAG_TITLE:
		if (!s->title && is_page_title(w->t, node))
			s->title = node;
		break;
	case TAG_H1:
		add_heading(w, node);
		break;
	case TAG_H2:
		add_subheading(w, node);
		break;
	case TAG_H3:
		if (has_word(tree_value(w->t, node, ATTR_CLASS), STR("entry-title")))
			add_subheading(w, node);
		break;
	case TAG_B:
		if (s->n_headings == 0 && s->n_subheadings < SCAN_BOLD)
			add_subheading(w, node);
		break;
	case TAG_A:
		if (!s->home && has_word(tree_value(w->t, node, ATTR_REL), STR("home")))
			s->home = node;
		break;
	default:
		break;
	}
	return true;
}

static void
enter_frame(struct walk *w, uint32_t node)
{
	if (w->in_frame)
		return;
	w->frame_end = tree_next_outside(w->t, node, 0);
	w->in_frame = w->frame_end != 0;
}

static bool
is_frame(const struct walk *w, uint32_t node, unsigned bits)
{
	int tag = (int)tree_html_tag(w->t, node);

	if (tag == TAG_BODY || tag == TAG_HTML || tag == TAG_MAIN || tag == TAG_ARTICLE)
		return false;
	return (bits & CLASS_OTHER) || tag == TAG_ASIDE || tag == TAG_NAV || tag == TAG_FOOTER;
}

/* Looks at one element; the node to go on with. */
static uint32_t
step(struct walk *w, uint32_t node, bool *ok)
{
	const struct tree *t = w->t;
	unsigned bits;

	if (w->in_frame && node == w->frame_end)
		w->in_frame = false;
	if (t->nodes[node].kind != NODE_ELEMENT)
		return tree_next(t, node, 0);
	*ok = look_at_element(w, node);
	if (t->nodes[node].attrs == 0 && tree_html_tag(t, node) != TAG_TIME) {
		if (is_frame(w, node, 0))
			enter_frame(w, node);
		return tree_next(t, node, 0);
	}
	bits =
	    class_bits(tree_value(t, node, ATTR_CLASS)) | class_bits(tree_value(t, node, ATTR_ID));
	if (w->s->n_headings > 0 && (bits & CLASS_COMMENT) && tree_html_tag(t, node) != TAG_BODY)
		return tree_next_outside(t, node, 0);
	if (is_frame(w, node, bits))
		enter_frame(w, node);
	look_at_place(w, node, bits);
	return tree_next(t, node, 0);
}

bool
scan_tree(struct scan *s, const struct tree *t)
{
	struct walk w = { .s = s, .t = t };
	struct json json = s->json;
	bool ok = true;

	json_clear(&json);
	*s = (struct scan){ .canonical = STR(""),
		.feed = STR(""),
		.lang = STR(""),
		.page_object = SCAN_NO_OBJECT,
		.json = json };
	if (t->html)
		s->lang = tree_value(t, t->html, ATTR_LANG);
	for (uint32_t node = tree_next(t, 0, 0); node && ok;)
		node = step(&w, node, &ok);
	return ok;
}

void
scan_free(struct scan *s)
{
	json_free(&s->json);
}

struct str
scan_value(const struct scan *s, enum scan_field field)
{
	const struct scan_value *best = NULL;

	for (size_t i = 0; i < s->n_values; i++)
		if (s->values[i].field == field && (!best || s->values[i].rank < best->rank))
			best = &s->values[i];
	return best ? best->value : STR("");
}
