# make, make check (test), make demo, make bench, make check-asan, make lint, make install, make uninstall, make dist, make clean
prefix = /usr/local
exec_prefix = $(prefix)
bindir = $(exec_prefix)/bin
libexecdir = $(exec_prefix)/libexec
datarootdir = $(prefix)/share
mandir = $(datarootdir)/man
INSTALL = install
CC = cc
CFLAGS = -O2 -g
HARDEN = -D_FORTIFY_SOURCE=2 -fstack-protector-strong
WARN = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wstrict-prototypes -Wmissing-prototypes \
	-Wold-style-definition -Wpointer-arith -Wcast-qual -Wcast-align -Wwrite-strings -Wundef -Wvla -Wformat=2 \
	-Wimplicit-fallthrough -Wnull-dereference -Wdouble-promotion -Wswitch-enum -Wredundant-decls -Wdeclaration-after-statement
STD = -std=c11 -D_POSIX_C_SOURCE=200809L -Ilib -I$(B)
# The build folder: another one for another compiler (make B=build-asan CC=clang ...).
B = build
V = @

TOOLS = strip split-sentences tag-source dedupe
SOURCES = $(wildcard lib/*/*.c)
LIB = $(SOURCES:%.c=$(B)/%.o)
# unicode-*.txt and what else is looked up by code point go through trie.awk, words through table.awk.
TRIES = $(patsubst lib/data/%.txt,$(B)/%.inc,$(wildcard lib/data/unicode-*.txt))
WORDS = $(patsubst lib/data/%.txt,$(B)/%.inc,$(filter-out lib/data/unicode-%,$(wildcard lib/data/*.txt)))

PARTS = run digest digest.awk
exec = $(libexecdir)/copytaster

all: $(B)/bin/copytaster $(TOOLS:%=$(B)/bin/%) $(PARTS:%=$(B)/bin/%)

$(B)/libcopytaster.a: $(LIB)
	$(V)rm -f $@ && ar rcs $@ $(LIB)
$(TOOLS:%=$(B)/bin/%): $(B)/bin/%: $(B)/cmd/%.o $(B)/cmd/filter.o $(B)/libcopytaster.a
	@mkdir -p $(@D)
	$(V)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^
# The runner knows where the tools are: it is made again when that changes.
$(B)/execdir: FORCE
	@mkdir -p $(@D)
	@echo '$(exec)' | cmp -s - $@ || echo '$(exec)' >$@
$(B)/cmd/copytaster.o: CPPFLAGS += -DEXECDIR='"$(exec)"'
$(B)/cmd/copytaster.o: $(B)/execdir
$(B)/bin/copytaster: $(B)/cmd/copytaster.o $(B)/libcopytaster.a
	@mkdir -p $(@D)
	$(V)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^
$(PARTS:%=$(B)/bin/%): $(B)/bin/%: cmd/%
	@mkdir -p $(@D)
	$(V)cp $< $@
$(B)/%.o: %.c | $(TRIES) $(WORDS)
	@mkdir -p $(@D)
	$(V)$(CC) $(STD) $(WARN) $(HARDEN) -MMD -MP $(CPPFLAGS) $(CFLAGS) -c -o $@ $<
$(TRIES): $(B)/%.inc: lib/data/%.txt lib/data/trie.awk
	@mkdir -p $(@D)
	$(V)LC_ALL=C awk -f lib/data/trie.awk $< >$@.new && mv $@.new $@
$(WORDS): $(B)/%.inc: lib/data/%.txt lib/data/table.awk
	@mkdir -p $(@D)
	$(V)LC_ALL=C awk -f lib/data/table.awk $< >$@.new && mv $@.new $@

# The tests take the programs from $(B)/bin.
check test: all $(B)/tests/probe
	$(V)BIN=$(abspath $(B))/bin bats --tap --jobs 2 --no-parallelize-within-files $(TESTS) | awk -f tests/tally.awk
TESTS = tests

$(B)/tests/probe: $(B)/tests/probe.o $(B)/libcopytaster.a
	$(V)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^

FORCE:

clean:
	rm -rf build build-*
.PHONY: all check test clean FORCE
.SECONDARY: $(TRIES) $(WORDS)
-include $(wildcard $(B)/cmd/*.d $(B)/lib/*/*.d $(B)/tests/*.d)
