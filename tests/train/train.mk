# train.mk: the tables of lib/data/ that are learned, or drawn from outside, made again byte for byte.
# A table whose sources are not at hand stays as it is, and that is told. (make train-article also prints what it
# comes to, cross-validated by site.)

EVAL = ../shared/eval
TREEBANKS = $(EVAL)/split/train/train.jsonl.xz
WORDNET = /usr/share/wordnet
WORDLIST = /usr/share/dict/american-english

train: train-article train-sentence train-near
train-near: train-near-common train-near-synonyms train-bloom-english
.PHONY: train train-article train-sentence train-near train-near-common train-near-synonyms train-bloom-english

# $(call renew,SOURCE,TABLE,COMMAND): the table is what the command prints, whole, or stays.
define renew
@if [ ! -e $(1) ]; then echo '$@: skipped: no $(1)'; \
else { $(3); } >$(B)/$(2).new && mv $(B)/$(2).new lib/data/$(2); fi
endef
head_of = sed '/^\#/!d' lib/data/$(1)

train-article: $(B)/train/article
	sh tests/train/article/train.sh $(B)/train/article $(EVAL)/strip $(B)/train lib/data
$(B)/train/article: $(patsubst %.c,$(B)/%.o,$(wildcard tests/train/article/*.c)) $(B)/libcopytaster.a
	@mkdir -p $(@D)
	$(V)$(link) -lm
$(B)/tests/train/article/%.o: STD += -Itests/train/article

train-sentence: $(B)/train-sentence
	$(call renew,$(TREEBANKS),sentence-weights.txt,$(call head_of,sentence-weights.txt) && \
	xz -dc $(TREEBANKS) | LC_ALL=C awk -f tests/train/sentence.awk | $(B)/train-sentence)
$(B)/train-sentence: $(B)/tests/train/sentence.o $(B)/libcopytaster.a
	$(V)$(link)
check test: $(B)/train-sentence $(B)/train/article

# The commonest words of many languages.
train-near-common:
	$(call renew,$(TREEBANKS),near-common.txt,xz -dc $(TREEBANKS) | LC_ALL=C.UTF-8 gawk -f tests/train/common.awk)

# WordNet: its counts first, then its words and what they mean by part of speech, then irregular forms.
PARTS_OF_SPEECH = noun verb adj adv
train-near-synonyms:
	$(call renew,$(WORDNET)/index.noun,near-synonyms.txt,LC_ALL=C awk -f tests/train/synonyms.awk \
	$(WORDNET)/cntlist.rev tests/train/not-synonyms.txt tests/train/synonyms.txt \
	$(PARTS_OF_SPEECH:%=$(WORDNET)/index.%) \
	$(PARTS_OF_SPEECH:%=$(WORDNET)/data.%) $(WORDNET)/noun.exc $(WORDNET)/verb.exc)

# SCOWL.
ENGLISH_WORD = ^[a-z]{4,20}$$
train-bloom-english:
	$(call renew,$(WORDLIST),bloom-english.txt,$(call head_of,bloom-english.txt) && \
	LC_ALL=C grep -E '$(ENGLISH_WORD)' $(WORDLIST) | LC_ALL=C sort -u)
