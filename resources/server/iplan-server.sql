-- SPDX-FileCopyrightText: Integrationsplaner contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Richtet eine PostgreSQL-Datenbank (ab Version 13) für den Abgleich ein; siehe docs/server.md.
--
--     iplan sync --init-server "postgresql://verwaltung@server/iplan"
--     psql --set ON_ERROR_STOP=1 --single-transaction --file iplan-server.sql "postgresql://verwaltung@server/iplan"
--
-- Wer das Skript ausführt, wird Eigentümer der Tabelle und braucht dafür das Recht, in dieser Datenbank ein Schema
-- anzulegen (CREATE), und das Recht, Rollen anzulegen (CREATEROLE); Superuser muss er nicht sein. Es darf beliebig oft
-- ausgeführt werden und ändert an vorhandenen Daten nichts.
--
-- Form: Nach jeder Anweisung steht eine Leerzeile, in einer Anweisung keine.

-- Die Rolle, der alle angehören, die abgleichen. Anmelden kann sich mit ihr selbst niemand.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'iplan_exchange') THEN
        CREATE ROLE iplan_exchange NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
    END IF;
END
$$;

CREATE SCHEMA IF NOT EXISTS iplan;

COMMENT ON SCHEMA iplan IS 'Abgleich von Dateien des Integrationsplaners';

-- Ein Commit ist eine Änderung einer Person an ihrer Datei. Ein Konzept ist an seinem ersten Commit (root) zu erkennen;
-- mehrere Konzepte in einer Datenbank stören einander nicht.
CREATE TABLE IF NOT EXISTS iplan.commits (
    root       uuid        NOT NULL,
    id         uuid        NOT NULL,
    seq        bigint      GENERATED ALWAYS AS IDENTITY,
    bytes      bytea       NOT NULL CHECK (octet_length(bytes) > 18),
    added      timestamptz NOT NULL DEFAULT now(),
    added_by   text        NOT NULL DEFAULT session_user,
    blanked    timestamptz,
    blanked_by text,
    PRIMARY KEY (root, id)
);

COMMENT ON COLUMN iplan.commits.root IS 'Kennung des ersten Commits, also des Konzepts';

COMMENT ON COLUMN iplan.commits.seq IS 'Reihenfolge des Eintreffens; nur ein Hinweis, der Abgleich verlässt sich nicht darauf';

COMMENT ON COLUMN iplan.commits.bytes IS 'Der Commit als CBOR (RFC 8949)';

COMMENT ON COLUMN iplan.commits.blanked IS 'Wann Werte nach einer Löschung von Personendaten geschwärzt wurden';

-- Schwärzt einen Commit nach einer Löschung: der einzige Weg, auf dem sich ein vorhandener Commit ändern kann. Verlangt
-- wird, dass auf dem Server ein Commit p_erasure liegt, der die Löschung der Zeile p_row ausspricht, dass der Commit
-- p_id diese Zeile betrifft, und dass der neue Inhalt derselbe Commit und nicht länger ist. Ob sonst nichts fehlt, kann
-- der Server nicht beurteilen.
CREATE OR REPLACE FUNCTION iplan.blank(p_root uuid, p_erasure uuid, p_entity text, p_row uuid, p_id uuid, p_bytes bytea)
RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    entity  bytea   := convert_to(p_entity, 'UTF8');
    length  integer := octet_length(entity);
    row_id  bytea   := '\x50'::bytea || uuid_send(p_row);
    -- Wie eine Löschung in CBOR aussieht: ein Feld aus zwei Teilen, der Art der Zeile und ihrer Kennung.
    erasure bytea   := '\x82'::bytea
                       || CASE WHEN length < 24 THEN '\x'::bytea ELSE '\x78'::bytea END
                       || decode(lpad(to_hex(CASE WHEN length < 24 THEN 96 + length ELSE length END), 2, '0'), 'hex')
                       || entity || row_id;
BEGIN
    IF NOT EXISTS (SELECT FROM iplan.commits
                   WHERE root = p_root AND id = p_erasure AND position(erasure IN bytes) > 0) THEN
        RAISE EXCEPTION 'no commit % that erases row %', p_erasure, p_row USING ERRCODE = 'insufficient_privilege';
    END IF;
    UPDATE iplan.commits SET bytes = p_bytes, blanked = now(), blanked_by = session_user
    WHERE root = p_root AND id = p_id AND bytes <> p_bytes
      AND octet_length(p_bytes) <= octet_length(bytes)
      AND substring(p_bytes FOR 18) = substring(bytes FOR 18)
      AND position(row_id IN bytes) > 0 AND position(row_id IN p_bytes) > 0;
    RETURN FOUND;
END
$$;

-- Welche Fassung dieses Skripts ausgeführt wurde.
CREATE OR REPLACE FUNCTION iplan.version() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';

-- Rechte: lesen und anfügen, sonst nichts. Wer wann anfügt, trägt der Server ein.
REVOKE ALL ON SCHEMA iplan FROM PUBLIC;

REVOKE ALL ON ALL TABLES IN SCHEMA iplan FROM PUBLIC, iplan_exchange;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA iplan FROM PUBLIC;

GRANT USAGE ON SCHEMA iplan TO iplan_exchange;

GRANT SELECT, INSERT (root, id, bytes) ON iplan.commits TO iplan_exchange;

GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA iplan TO iplan_exchange;
