# tables.mk: how each table of words and characters becomes rows of C: lib/data/NAME.txt -> build/NAME.inc.
# A name's beginning says which script reads it; words with what is known of each go through table.awk.

# agencies.txt is in press.inc alone.
TABLES = $(filter-out $(B)/agencies.inc,$(patsubst lib/data/%.txt,$(B)/%.inc,$(wildcard lib/data/*.txt))) \
	$(B)/outlet-names.inc $(B)/press.inc
AWK = LC_ALL=C awk
TO_WORDS = $(AWK) -v name=$(basename $(@F)) -f lib/data/c.awk -f lib/data/table.awk
WORDS_BY = lib/data/c.awk lib/data/table.awk

# $(call write,COMMAND): what it prints, whole or not at all.
define write
@mkdir -p $(@D)
$(V)$(1) >$@.new && mv $@.new $@
endef

$(B)/%.inc: lib/data/%.txt $(WORDS_BY)
	$(call write,$(TO_WORDS) $<)
# By code point.
$(B)/unicode-%.inc: lib/data/unicode-%.txt lib/data/trie.awk
	$(call write,$(AWK) -f lib/data/trie.awk $<)
# The indexes of the Encoding Standard.
$(B)/index-%.inc: lib/data/index-%.txt lib/data/index.awk
	$(call write,$(AWK) -f lib/data/index.awk $<)
# Long lists of words of which only "is it there" is asked.
$(B)/bloom-%.inc: lib/data/bloom-%.txt lib/data/bloom.awk
	$(call write,$(AWK) -f lib/data/bloom.awk $<)
# The words of a language in which sources are told; those of credits.
LEXICON_BY = lib/data/c.awk lib/data/key.awk lib/data/lexicon.awk
$(B)/source-%.inc: lib/data/source-%.txt $(LEXICON_BY)
	$(call write,$(AWK) -v prefix=CLASS_ $(LEXICON_BY:%=-f %) $<)
$(B)/credit.inc: lib/data/credit.txt $(LEXICON_BY)
	$(call write,$(AWK) -v prefix=CREDIT_ $(LEXICON_BY:%=-f %) $<)
# What was learned.
$(B)/article-%.inc: lib/data/article-%.txt lib/data/article.awk
	$(call write,$(AWK) -f lib/data/article.awk $<)
$(B)/sentence-weights.inc: lib/data/sentence-weights.txt lib/data/sentence.awk
	$(call write,$(AWK) -f lib/data/sentence.awk $<)
# Words that are brought into another form first: phrases cut to their beginnings, several texts a class, names out of hosts.
$(B)/furniture.inc: lib/data/furniture.txt lib/data/furniture.awk $(WORDS_BY)
	$(call write,$(AWK) -f lib/data/furniture.awk $< | LC_ALL=C sort | $(TO_WORDS))
$(B)/class-words.inc: lib/data/class-words.txt lib/data/group.awk $(WORDS_BY)
	$(call write,$(AWK) -f lib/data/group.awk $< | $(TO_WORDS))
NAMES_FROM = lib/data/unicode-case.txt lib/data/press-words.txt lib/data/outlets.txt
$(B)/outlet-names.inc: $(NAMES_FROM) lib/data/outlet-names.awk $(WORDS_BY)
	$(call write,$(AWK) -f lib/data/outlet-names.awk $(NAMES_FROM) | LC_ALL=C sort | $(TO_WORDS))
# Outlets and agencies by host and name.
PRESS_BY = lib/data/c.awk lib/data/key.awk lib/data/press.awk
PRESS_FROM = $(patsubst %,lib/data/%.txt,unicode-class unicode-case outlet-words press-words agencies outlets)
$(B)/press.inc: $(PRESS_FROM) $(PRESS_BY)
	$(call write,$(AWK) $(PRESS_BY:%=-f %) $(PRESS_FROM))
