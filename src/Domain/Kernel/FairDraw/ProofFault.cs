namespace WeChatUnion.Domain.Kernel.FairDraw;

/// <summary>Where a proof and what was computed anew part.</summary>
public enum ProofFault
{
    /// <summary>No proof of this format, or not to the byte as one is written.</summary>
    Unreadable,

    /// <summary>The rules are none of this format.</summary>
    Rules,

    /// <summary>Secret, campaign and rules do not give the commitment.</summary>
    Commitment,

    /// <summary>The public value is neither of the two the rules name.</summary>
    Beacon,

    /// <summary>Not ascending, one twice, or something missing.</summary>
    Codes,

    /// <summary>The list holds another number of codes.</summary>
    Count,

    /// <summary>The list gives another root.</summary>
    Root,

    /// <summary>Others won.</summary>
    Winners,

    /// <summary>Others follow.</summary>
    Successors,
}
