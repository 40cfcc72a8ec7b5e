# The commands of this repository; `make` alone lists them.

SWIFT ?= swift
# More flags for every compilation, such as -Xswiftc -warnings-as-errors.
SWIFT_FLAGS ?=
# More flags for one command: make site FLAGS=--drafts, make test FLAGS='--filter Markdown',
# make bench FLAGS='--pages 10000'.
FLAGS ?=

SWIFT_FILES = Package.swift Sources Tests
# What scripts/fuzz.sh can fuzz.
FUZZED = site data requests

.DEFAULT_GOAL = help
.PHONY: help setup core site test gallery pictures dist dist-test crash-test serve-test shares-test reproduce fuzz sanitize bench format lint clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## check for Swift, libcmark and zlib, and install libraries where apt can
	@SWIFT='$(SWIFT)' scripts/setup.sh

core: setup ## compile the cores for a reader's page, to templates/assets/core.wasm; needs libclang-rt-14-dev-wasm32
	SWIFTC='$(SWIFT)c' scripts/core.sh

site: setup ## build the generator and render content/ into public/
	$(SWIFT) build -c release --product handbook $(SWIFT_FLAGS)
	.build/release/handbook build $(FLAGS)

dist: setup ## make one self-contained program for Linux and its archive, in .build/dist
	SWIFT='$(SWIFT)' SWIFT_FLAGS='$(SWIFT_FLAGS)' scripts/dist.sh

dist-test: ## try that program in a bare Debian root; needs root and debootstrap
	scripts/dist-test.sh

test: setup ## run every test, the browser's too, and with CI=true a fuzzer and sanitizers
	SWIFT='$(SWIFT)' scripts/swift-tests.sh $(SWIFT_FLAGS) $(FLAGS)
	scripts/browser-tests.sh
	python3 scripts/publishing-test.py
	SWIFT='$(SWIFT)' SWIFT_FLAGS='$(SWIFT_FLAGS)' scripts/allocations-test.sh
# Too long for every edit, so where CI=true is set.
ifeq ($(CI)/$(shell uname),true/Linux)
	for target in $(FUZZED); do SWIFT='$(SWIFT)' SECONDS_OF_FUZZING=30 scripts/fuzz.sh $$target -seed=8 || exit; done
	SWIFT='$(SWIFT)' scripts/sanitize.sh
endif

crash-test: setup ## kill builds and corrections, fill their disks, and see that nothing is lost
	$(SWIFT) build -c release --product handbook $(SWIFT_FLAGS)
	python3 Tests/Robustness/crash_test.py $(FLAGS)
	python3 Tests/Robustness/fix_test.py

serve-test: setup ## attack a running preview with greedy clients, streams, writes and edits
	$(SWIFT) build -c release --product handbook $(SWIFT_FLAGS)
	python3 Tests/Robustness/preview_test.py $(FLAGS)

shares-test: setup ## hold the shares of draws against a program of their own, 50 workloads with 100,000 draws
	$(SWIFT) build -c release --product handbook $(SWIFT_FLAGS)
	python3 Tests/Robustness/shares_test.py --program .build/release/handbook $(FLAGS)

fuzz: setup ## fuzz sites, data and requests for a minute each: FLAGS=-runs=100000, or SECONDS_OF_FUZZING=600
	for target in $(FUZZED); do SWIFT='$(SWIFT)' scripts/fuzz.sh $$target $(FLAGS) || exit; done

sanitize: setup ## run the Swift tests under the address and the thread sanitizer
	SWIFT='$(SWIFT)' scripts/sanitize.sh $(FLAGS)

reproduce: setup ## build under other locales, clocks, orders and processors, and compare all bytes
	$(SWIFT) build -c release --product handbook $(SWIFT_FLAGS)
	python3 Tests/Robustness/reproducibility_test.py $(FLAGS)

bench: setup ## compare the generator with a C program that only runs libcmark
	python3 Benchmarks/compare.py $(FLAGS)

gallery: ## show every component of public/ on one page, .build/gallery/index.html
	scripts/browser-tests.sh --python scripts/gallery.py

pictures: ## take the pictures of README.md from public/
	scripts/browser-tests.sh --python scripts/pictures.py

format: ## format the Swift sources
	$(SWIFT) format --in-place --recursive --parallel $(SWIFT_FILES)

lint: ## report Swift sources that are not formatted or break a rule
	$(SWIFT) format lint --strict --recursive --parallel $(SWIFT_FILES)

clean: ## remove what was compiled; public/ stays, since it is committed
	rm -rf .build
