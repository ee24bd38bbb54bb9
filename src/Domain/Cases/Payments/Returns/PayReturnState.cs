namespace WeChatUnion.Domain.Cases.Payments.Returns;

public enum PayReturnState
{
    /// <summary>Its rows are coming in.</summary>
    Reading = 1,

    /// <summary>Its rows are being applied, block by block.</summary>
    Waiting = 2,

    Done = 3,

    /// <summary>It was not readable to its end; nothing of it was applied.</summary>
    Broken = 4,
}
