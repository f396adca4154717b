#!/usr/bin/env bash
# Runs once, when the database is new: the owner of the tables, and the role that the app signs in with.
set -euo pipefail

psql -v ON_ERROR_STOP=1 -v owner_password="$OWNER_PASSWORD" -v app_password="$APP_PASSWORD" -U postgres <<'SQL'
create role placepartners_owner login password :'owner_password';
create role placepartners_app login password :'app_password';
create database placepartners owner placepartners_owner;
SQL
