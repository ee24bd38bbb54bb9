namespace WeChatUnion.Infrastructure.Audit.Verifying;

public enum AuditFaultKind
{
    /// <summary>No fault: something whoever reads the report should know.</summary>
    Remark,

    /// <summary>A row does not give its seal.</summary>
    Altered,

    /// <summary>Places are missing.</summary>
    Removed,

    /// <summary>A row stands in the chain that was never sealed into it.</summary>
    Inserted,

    /// <summary>A true row stands at another's place.</summary>
    Reordered,

    /// <summary>The chain is whole in itself, but is not the one whose heads were signed.</summary>
    Rewritten,

    /// <summary>Rows a signed head, or the sealer, knows of are gone from the end.</summary>
    Truncated,

    /// <summary>Rows wait longer than they should.</summary>
    Unsealed,

    /// <summary>A head is forged, or signed with a key that was not given.</summary>
    BadHead,

    /// <summary>There are no heads for rows that should have some.</summary>
    NoHeads,

    /// <summary>What the sealer notes about itself is not what the rows say.</summary>
    SealerState,
}
