namespace KnowledgeGraph.Sqlite.Database;

/// <summary>The tables of the store, and the marks by which a file is known as one.</summary>
/// <remarks>
/// Rows point at each other by number, since ids are long; the numbers depend on the order of loading and never leave the store.
/// <c>nodes</c> holds what all documents together say. <c>node_documents</c> holds what each says: null where that is the whole of <c>nodes</c>.
/// <c>search</c> holds words only; see <see cref="Search.SearchWords"/>. A text that UTF-8 cannot hold stands as a BLOB; see <see cref="StoredText"/>.
/// </remarks>
internal static class StoreSchema
{
    /// <summary>"KGph", in the file's header.</summary>
    public const int ApplicationId = 0x4B47_7068;

    /// <summary>Raised with each change of the tables.</summary>
    public const int Version = 1;

    /// <summary>True where an id holds a character beyond U+FFFF; see <see cref="IdOrder"/>.</summary>
    public const string HoldsPairs = "id GLOB '*[' || char(65536) || '-' || char(1114111) || ']*'";

    public static string Creation { get; } = $"""
        CREATE TABLE documents (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            title ANY,
            source_name ANY NOT NULL,
            sha256 ANY,
            content_sha256 TEXT NOT NULL,
            text ANY NOT NULL
        ) STRICT;
        CREATE TABLE diagnostics (
            document_key INTEGER NOT NULL REFERENCES documents (key),
            ordinal INTEGER NOT NULL,
            code INTEGER NOT NULL,
            severity INTEGER NOT NULL,
            line INTEGER NOT NULL,
            start_offset INTEGER NOT NULL,
            end_offset INTEGER NOT NULL,
            reason ANY NOT NULL,
            PRIMARY KEY (document_key, ordinal)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE nodes (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            labels TEXT NOT NULL,
            properties TEXT NOT NULL
        ) STRICT;
        CREATE INDEX nodes_with_pairs ON nodes (id) WHERE {HoldsPairs};
        CREATE TABLE node_documents (
            document_key INTEGER NOT NULL REFERENCES documents (key) DEFERRABLE INITIALLY DEFERRED,
            node_key INTEGER NOT NULL REFERENCES nodes (key) DEFERRABLE INITIALLY DEFERRED,
            labels TEXT,
            properties TEXT,
            PRIMARY KEY (document_key, node_key)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX node_documents_by_node ON node_documents (node_key);
        CREATE TABLE relationships (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            type TEXT NOT NULL,
            start_key INTEGER NOT NULL REFERENCES nodes (key) DEFERRABLE INITIALLY DEFERRED,
            end_key INTEGER NOT NULL REFERENCES nodes (key) DEFERRABLE INITIALLY DEFERRED,
            document_key INTEGER NOT NULL REFERENCES documents (key) DEFERRABLE INITIALLY DEFERRED,
            properties TEXT NOT NULL
        ) STRICT;
        CREATE INDEX relationships_with_pairs ON relationships (id) WHERE {HoldsPairs};
        CREATE INDEX relationships_by_start ON relationships (start_key, type);
        CREATE INDEX relationships_by_end ON relationships (end_key, type);
        CREATE INDEX relationships_by_document ON relationships (document_key);
        CREATE VIRTUAL TABLE search USING fts5 (name, text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0');
        PRAGMA application_id = {ApplicationId};
        PRAGMA user_version = {Version};
        """;
}
