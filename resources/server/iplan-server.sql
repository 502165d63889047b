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

-- Was Anlagen enthalten: jeder Inhalt einmal, unter seiner Prüfsumme (SHA-256), in Stücken von 0 an. Er zählt erst, wenn
-- das letzte Stück da ist. Ob er zu seiner Prüfsumme passt, rechnet jede Kopie nach, die ihn holt.
CREATE TABLE IF NOT EXISTS iplan.contents (
    root     uuid        NOT NULL,
    hash     text        NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    piece    integer     NOT NULL CHECK (piece BETWEEN 0 AND 3200),
    packed   boolean     NOT NULL,
    is_last  boolean     NOT NULL,
    bytes    bytea       NOT NULL CHECK (octet_length(bytes) <= 66560),
    added    timestamptz NOT NULL DEFAULT now(),
    added_by text        NOT NULL DEFAULT session_user,
    PRIMARY KEY (root, hash, piece)
);

COMMENT ON COLUMN iplan.contents.packed IS 'Ob das Stück mit zlib gepackt ist, mit seiner Länge davor (qCompress)';

-- Ein Commit ist ein Feld in CBOR: Kennung, Zähler, Zeit, Autor, Vorgang, Form, Vorgänger, Änderungen, Rücknahmen,
-- Löschungen, ab Form 2 auch Prüfsumme. Die folgenden Funktionen lesen gerade so viel davon, wie das Schwärzen verlangt.

-- Der Anfang des Teils, der an der Stelle p_at (ab 0) beginnt: seine Art, die Zahl darin, und wo es weitergeht.
CREATE OR REPLACE FUNCTION iplan.head(p_bytes bytea, p_at integer, OUT kind integer, OUT number bigint, OUT body integer)
LANGUAGE plpgsql IMMUTABLE
AS $$
DECLARE
    first  integer := get_byte(p_bytes, p_at);
    length integer := 0;
BEGIN
    kind := first >> 5;
    number := first & 31;
    IF number > 27 THEN
        RAISE EXCEPTION 'not the form of a commit' USING ERRCODE = 'invalid_parameter_value';
    ELSIF number > 23 THEN
        length := 1 << (number - 24)::integer;
        number := 0;
        FOR i IN 1..length LOOP
            number := (number << 8) | get_byte(p_bytes, p_at + i);
        END LOOP;
    END IF;
    body := p_at + 1 + length;
END
$$;

-- Die Stelle hinter diesem Teil.
CREATE OR REPLACE FUNCTION iplan.behind(p_bytes bytea, p_at integer) RETURNS integer
LANGUAGE plpgsql IMMUTABLE
AS $$
DECLARE
    part record;
    at   integer;
BEGIN
    SELECT * INTO part FROM iplan.head(p_bytes, p_at);
    IF part.kind IN (0, 1, 7) THEN
        RETURN part.body;
    ELSIF part.kind IN (2, 3) AND part.number BETWEEN 0 AND octet_length(p_bytes) - part.body THEN
        RETURN part.body + part.number;
    ELSIF part.kind = 4 AND part.number BETWEEN 0 AND octet_length(p_bytes) - part.body THEN
        at := part.body;
        FOR i IN 1..part.number LOOP
            at := iplan.behind(p_bytes, at);
        END LOOP;
        RETURN at;
    END IF;
    RAISE EXCEPTION 'not the form of a commit' USING ERRCODE = 'invalid_parameter_value';
END
$$;

-- Die Stelle, an der das Feld p_field (ab 0) des Commits beginnt.
CREATE OR REPLACE FUNCTION iplan.field(p_bytes bytea, p_field integer) RETURNS integer
LANGUAGE plpgsql IMMUTABLE
AS $$
DECLARE
    at integer := 1;
BEGIN
    FOR i IN 1..p_field LOOP
        at := iplan.behind(p_bytes, at);
    END LOOP;
    RETURN at;
END
$$;

-- Ob der Commit die Löschung der Zeile p_row ausspricht; sie ist die Art der Zeile und ihre Kennung, beides als CBOR.
CREATE OR REPLACE FUNCTION iplan.erases(p_bytes bytea, p_row bytea) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE
AS $$
DECLARE
    rows record;
    at   integer;
    next integer;
BEGIN
    SELECT * INTO rows FROM iplan.head(p_bytes, iplan.field(p_bytes, 9));
    at := rows.body;
    FOR i IN 1..(CASE WHEN rows.kind = 4 THEN rows.number ELSE 0 END) LOOP
        next := iplan.behind(p_bytes, at);
        IF substring(p_bytes FROM at + 1 FOR next - at) = '\x82'::bytea || p_row THEN
            RETURN true;
        END IF;
        at := next;
    END LOOP;
    RETURN false;
END
$$;

-- Ob die neue Änderung (p_new) dieselbe ist wie die alte, nur ohne ihren Wert: an dessen Stelle steht "undefined" (f7),
-- ab Form 2 an Stelle des Salzes (16 Byte) das Siegel (32 Byte).
CREATE OR REPLACE FUNCTION iplan.is_blanked_change(p_old bytea, p_new bytea, p_row bytea) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE
AS $$
DECLARE
    value    integer;
    replaces integer;
    proof    integer;
    new_rest bytea;
BEGIN
    IF substring(p_old FROM 2 FOR octet_length(p_row)) <> p_row THEN
        RETURN false;
    END IF;
    value := iplan.behind(p_old, 1 + octet_length(p_row));
    replaces := iplan.behind(p_old, value);
    proof := iplan.behind(p_old, replaces);
    new_rest := substring(p_old FOR value) || '\xf7'::bytea || substring(p_old FROM replaces + 1 FOR proof - replaces);
    IF octet_length(p_old) = proof THEN
        RETURN p_new = new_rest;
    END IF;
    RETURN octet_length(p_old) = proof + 17 AND get_byte(p_old, proof) = 80
        AND octet_length(p_new) = octet_length(new_rest) + 34
        AND substring(p_new FOR octet_length(new_rest) + 2) = new_rest || '\x5820'::bytea;
END
$$;

-- Ob p_new der Commit p_old ist, in dem nichts als Werte der Zeile p_row fehlt.
CREATE OR REPLACE FUNCTION iplan.is_blanked(p_old bytea, p_new bytea, p_row bytea) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE
AS $$
DECLARE
    changes record;
    old_at  integer := iplan.field(p_old, 7);
    new_at  integer;
    length  integer;
    part    bytea;
BEGIN
    SELECT * INTO changes FROM iplan.head(p_old, old_at);
    IF changes.kind <> 4 OR substring(p_new FOR changes.body) <> substring(p_old FOR changes.body) THEN
        RETURN false;
    END IF;
    old_at := changes.body;
    new_at := changes.body;
    FOR i IN 1..changes.number LOOP
        length := iplan.behind(p_old, old_at) - old_at;
        part := substring(p_old FROM old_at + 1 FOR length);
        old_at := old_at + length;
        IF substring(p_new FROM new_at + 1 FOR length) <> part THEN
            length := iplan.behind(p_new, new_at) - new_at;
            IF NOT iplan.is_blanked_change(part, substring(p_new FROM new_at + 1 FOR length), p_row) THEN
                RETURN false;
            END IF;
        END IF;
        new_at := new_at + length;
    END LOOP;
    RETURN substring(p_old FROM old_at + 1) = substring(p_new FROM new_at + 1);
END
$$;

-- Schwärzt einen Commit nach einer Löschung: der einzige Weg, auf dem sich ein vorhandener Commit ändern kann. Verlangt
-- wird, dass auf dem Server ein Commit p_erasure liegt, der die Löschung der Zeile p_row ausspricht, und dass im neuen
-- Inhalt nichts anders ist, als dass Werte dieser Zeile fehlen. Ob die Siegel stimmen, die an ihre Stelle treten, kann
-- nur prüfen, wer die Prüfsumme des Commits nachrechnet; das tut jede Kopie, die ihn holt.
CREATE OR REPLACE FUNCTION iplan.blank(p_root uuid, p_erasure uuid, p_entity text, p_row uuid, p_id uuid, p_bytes bytea)
RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    entity  bytea   := convert_to(p_entity, 'UTF8');
    length  integer := octet_length(entity);
    row_key bytea   := CASE WHEN length < 24 THEN '\x'::bytea ELSE '\x78'::bytea END
                       || decode(lpad(to_hex(CASE WHEN length < 24 THEN 96 + length ELSE length END), 2, '0'), 'hex')
                       || entity || '\x50'::bytea || uuid_send(p_row);
    erasure bytea;
    old     bytea;
BEGIN
    SELECT bytes || ''::bytea INTO erasure FROM iplan.commits WHERE root = p_root AND id = p_erasure;
    IF NOT FOUND OR NOT iplan.erases(erasure, row_key) THEN
        RAISE EXCEPTION 'no commit % that erases row %', p_erasure, p_row USING ERRCODE = 'insufficient_privilege';
    END IF;
    SELECT bytes || ''::bytea INTO old FROM iplan.commits WHERE root = p_root AND id = p_id FOR UPDATE;
    IF NOT FOUND OR NOT iplan.is_blanked(old, p_bytes, row_key) THEN
        RETURN false;
    END IF;
    UPDATE iplan.commits SET bytes = p_bytes, blanked = now(), blanked_by = session_user
    WHERE root = p_root AND id = p_id AND bytes <> p_bytes;
    RETURN true;
END
$$;

-- Entfernt einen Inhalt, den nach einer Löschung keine Anlage mehr nennt. Verlangt wird, dass auf dem Server ein Commit
-- p_erasure liegt, der eine Löschung ausspricht. Welche Inhalte noch genannt werden, wissen die Kopien; wer einen Inhalt
-- noch braucht, legt ihn beim nächsten Abgleich wieder hin.
CREATE OR REPLACE FUNCTION iplan.remove_content(p_root uuid, p_erasure uuid, p_hash text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    erasure bytea;
    rows    record;
BEGIN
    SELECT bytes || ''::bytea INTO erasure FROM iplan.commits WHERE root = p_root AND id = p_erasure;
    IF FOUND THEN
        SELECT * INTO rows FROM iplan.head(erasure, iplan.field(erasure, 9));
    END IF;
    IF erasure IS NULL OR rows.kind <> 4 OR rows.number < 1 THEN
        RAISE EXCEPTION 'no commit % that erases', p_erasure USING ERRCODE = 'insufficient_privilege';
    END IF;
    DELETE FROM iplan.contents WHERE root = p_root AND hash = p_hash;
    RETURN FOUND;
END
$$;

-- Welche Fassung dieses Skripts ausgeführt wurde.
CREATE OR REPLACE FUNCTION iplan.version() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 3';

-- Rechte: lesen und anfügen, sonst nichts. Wer wann anfügt, trägt der Server ein.
REVOKE ALL ON SCHEMA iplan FROM PUBLIC;

REVOKE ALL ON ALL TABLES IN SCHEMA iplan FROM PUBLIC, iplan_exchange;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA iplan FROM PUBLIC;

GRANT USAGE ON SCHEMA iplan TO iplan_exchange;

GRANT SELECT, INSERT (root, id, bytes) ON iplan.commits TO iplan_exchange;

GRANT SELECT, INSERT (root, hash, piece, packed, is_last, bytes) ON iplan.contents TO iplan_exchange;

GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA iplan TO iplan_exchange;
