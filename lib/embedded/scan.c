#include "embedded/scan.h"

#include "text/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

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

enum { NAME_LIMIT = 48, WORD_LIMIT = 24 };

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

static void
add_value(struct walk *w, struct str name, struct str value)
{
	const struct name_row *row = find_name(name);
	struct scan *s = w->s;

	static const struct name_row published = { .field = SCAN_DATE, .rank = 98 };

	if (!row && is_publication(name))
		row = &published;
	value = str_trim(value);
	if (!row || value.n == 0 || s->n_values == SCAN_VALUES)
		return;
	s->values[s->n_values++] = (struct scan_value){
		.field = (enum scan_field)row->field, .rank = row->rank, .value = value
	};
}

static void
add_meta(struct walk *w, uint32_t node)
{
	static const enum html_attr keys[] = { ATTR_PROPERTY, ATTR_NAME, ATTR_ITEMPROP,
		ATTR_HTTP_EQUIV };
	struct str value;

	if (!tree_attr(w->t, node, ATTR_CONTENT, &value))
		return;
	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		add_value(w, tree_value(w->t, node, keys[i]), value);
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

static struct str
machine_value(const struct walk *w, uint32_t node)
{
	struct str value = tree_value(w->t, node, ATTR_DATETIME);

	return value.n > 0 ? value : tree_value(w->t, node, ATTR_CONTENT);
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

	if (w->s->canonical.n == 0 && has_word(tree_value(w->t, node, ATTR_REL), STR("canonical")))
		w->s->canonical = str_trim(href);
}

/* A title in the body counts where the head broke off before it: where no tag began the body. */
static bool
is_page_title(const struct tree *t, uint32_t node)
{
	struct str body = str_from(t->page, t->nodes[t->body].at);

	return t->nodes[node].parent == t->head || body.n < 5 ||
	    !str_eq_ascii(str_part(body, 0, 5), STR("<body"));
}

/* Elements that are looked at by name; the rest by their attributes. */
static bool
look_at_element(struct walk *w, uint32_t node)
{
	struct scan *s = w->s;

	switch ((int)tree_html_tag(w->t, node)) {
	case TAG_META:
		add_meta(w, node);
		break;
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
		if (s->n_headings < SCAN_HEADINGS)
			s->headings[s->n_headings++] = node;
		w->in_frame = false;
		break;
	case TAG_H2:
		if (s->n_subheadings < SCAN_SUBHEADINGS)
			s->subheadings[s->n_subheadings++] = node;
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
	*s = (struct scan){ .canonical = STR(""), .lang = STR(""), .json = json };
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

/* Elements that only change how their text looks. */
static bool
is_style(int tag)
{
	return tag == TAG_B || tag == TAG_I || tag == TAG_EM || tag == TAG_STRONG || tag == TAG_U ||
	    tag == TAG_FONT || tag == TAG_SUP || tag == TAG_SUB || tag == TAG_SMALL ||
	    tag == TAG_WBR || tag == TAG_Q || tag == TAG_ABBR || tag == TAG_MARK;
}

/* Whether the node ends what stands before it. */
static bool
is_break(const struct tree *t, uint32_t node, enum scan_join join)
{
	int tag = (int)tree_html_tag(t, node);

	if (t->nodes[node].kind != NODE_ELEMENT || is_style(tag))
		return false;
	return join == SCAN_JOIN_LINE || html_tag_display((enum html_tag)tag) != DISPLAY_INLINE;
}

static void
add_shown(struct str text, char *owed, size_t start, struct buf *out)
{
	for (size_t at = 0; at < text.n && out->n - start < SCAN_TEXT_LIMIT;) {
		uint32_t point;
		size_t n = utf8_next(text.s + at, text.n - at, &point);

		if (unicode_is_space(point) || unicode_is_control(point)) {
			*owed = *owed ? *owed : ' ';
		} else if (point != 0xad && point != 0x200b && !unicode_is_bidi_control(point)) {
			if (*owed && out->n > start)
				buf_byte(out, *owed);
			*owed = 0;
			buf_add(out, str_part(text, at, n));
		}
		at += n;
	}
}

bool
scan_text(const struct tree *t, uint32_t top, enum scan_join join, struct buf *out)
{
	size_t start = out->n;
	char mark = join == SCAN_JOIN_LINE ? '\n' : ' ';
	char owed = 0;
	uint32_t open = 0; /* the last element that breaks, while its text goes on */

	for (uint32_t node = tree_next(t, top, top); node && out->n - start < SCAN_TEXT_LIMIT;) {
		bool hidden = t->nodes[node].kind == NODE_ELEMENT &&
		    html_tag_display(tree_html_tag(t, node)) == DISPLAY_HIDDEN;

		if (t->nodes[node].kind == NODE_TEXT) {
			/* Behind an element that broke: its end breaks as well. */
			if (open && t->nodes[node].parent != open) {
				owed = mark;
				open = 0;
			}
			add_shown(tree_text(t, node), &owed, start, out);
		} else if (is_break(t, node, join)) {
			owed = mark;
			open = node;
		}
		node = hidden ? tree_next_outside(t, node, top) : tree_next(t, node, top);
	}
	return !out->failed;
}
