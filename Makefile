# The commands of this repository; `make` alone lists them.

SWIFT ?= swift
# More flags for every compilation, such as -Xswiftc -warnings-as-errors.
SWIFT_FLAGS ?=
# More flags for one command: make site FLAGS=--drafts, make test FLAGS='--filter Markdown',
# make bench FLAGS='--pages 10000'.
FLAGS ?=

SWIFT_FILES = Package.swift Sources Tests

.DEFAULT_GOAL = help
.PHONY: help setup site test bench gallery pictures format lint clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## check for Swift, libcmark and zlib, and install libraries where apt can
	@SWIFT='$(SWIFT)' scripts/setup.sh

site: setup ## build the generator and render content/ into public/
	$(SWIFT) build -c release --product handbook $(SWIFT_FLAGS)
	.build/release/handbook build $(FLAGS)

test: setup ## run every test, the browser's too
	$(SWIFT) test --disable-xctest $(SWIFT_FLAGS) $(FLAGS)
	scripts/browser-tests.sh

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
