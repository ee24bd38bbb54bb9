namespace WeChatUnion.Domain.Members.ImportJobs;

/// <summary>What becomes of an import that was begun in the console.</summary>
public enum ImportState
{
    /// <summary>Its file is still coming in.</summary>
    Uploading = 1,

    /// <summary>Waits for a node, and for the import before it.</summary>
    Queued = 2,
    Running = 3,

    /// <summary>The file was read to its end; rows may have been refused.</summary>
    Done = 4,

    /// <summary>Rows before the break are written; another run goes on behind them.</summary>
    BrokenOff = 5,

    /// <summary>Nothing of the file could be used.</summary>
    Refused = 6,
    Cancelled = 7,
}
