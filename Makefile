# Nêu Gương: every command a person or a machine needs. `make` alone lists them.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help start demo test browser gallery check dev openapi client migration bench lock image clean

RUN := .venv/bin/python -m api.cli
CASE ?= lao-cai
PORT ?= 8000
LOCAL := NEUGUONG_ENVIRONMENT=development NEUGUONG_COOKIE_SECURE=false NEUGUONG_PUBLIC_URL=http://localhost:$(PORT)

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

start:  ## serve an empty system; prints the code for setting up the first administrator
	@scripts/install.sh runtime
	@scripts/frontend.sh build
	@$(LOCAL) $(RUN) migrate
	@$(LOCAL) $(RUN) setup-code
	@$(LOCAL) $(RUN) serve --port $(PORT)

demo:  ## serve a believable invented programme (CASE=lao-cai, kon-tum, ward or province)
	@scripts/install.sh runtime
	@scripts/frontend.sh build
	@$(LOCAL) DATABASE_URL=sqlite:///var/demo-$(CASE).sqlite3 $(RUN) demo --case $(CASE)
	@$(LOCAL) DATABASE_URL=sqlite:///var/demo-$(CASE).sqlite3 $(RUN) serve --port $(PORT)

test:  ## install what tests need and run them all, on SQLite and PostgreSQL
	@scripts/install.sh dev
	@scripts/system-packages.sh
	@scripts/frontend.sh install
	@scripts/test.sh

browser:  ## the journeys and pages in the system's Chromium, against the real server
	@scripts/install.sh dev
	@scripts/system-packages.sh
	@scripts/frontend.sh browser

gallery:  ## pictures of every page at both sizes, into docs/gallery
	@scripts/install.sh dev
	@scripts/system-packages.sh
	@scripts/frontend.sh gallery

check:  ## style, types, floors, contract drift, known vulnerabilities
	@scripts/install.sh dev
	@scripts/check.sh

dev:  ## serve with reload; with Node also the front end's own server
	@scripts/install.sh dev
	@scripts/frontend.sh install
	@$(LOCAL) $(RUN) migrate
	@trap 'kill 0' EXIT; scripts/frontend.sh dev & $(LOCAL) $(RUN) serve --port $(PORT) --reload

openapi:  ## write the contract to openapi.yaml
	@scripts/install.sh dev
	@$(RUN) openapi openapi.yaml

client: openapi  ## write the front end's types and the Python client from the contract
	@scripts/frontend.sh types
	@scripts/python_client.sh write

migration:  ## write a migration from the models: make migration m="what it does"
	@scripts/install.sh dev
	@test -n "$(m)" || { echo 'Say what it does: make migration m="…"'; exit 2; }
	@$(RUN) migrate --draft "$(m)"

bench:  ## measure beside named references and print the table
	@scripts/install.sh dev
	@scripts/system-packages.sh
	@scripts/frontend.sh lighthouse
	@.venv/bin/python -m bench

lock:  ## compile the locks from pyproject.toml (UPGRADE=1 takes newer versions)
	@scripts/install.sh dev
	@scripts/lock.sh $(if $(UPGRADE),--upgrade)

image:  ## build the production image
	@docker build --tag neuguong .

clean:  ## remove what was installed and built; data in var/ stays
	@rm -rf .venv frontend/node_modules frontend/dist .mypy_cache .ruff_cache .import_linter_cache .hypothesis
