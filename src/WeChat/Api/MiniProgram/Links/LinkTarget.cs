namespace WeChat.Api.MiniProgram.Links;

/// <summary>Where a link leads inside the mini-program.</summary>
public sealed record LinkTarget
{
    /// <summary>A published page; empty opens the first one.</summary>
    public string Path { get; init; } = "";

    /// <summary>At most 512 characters: digits, letters and a few marks.</summary>
    public string Query { get; init; } = "";

    public MiniProgramVersion Version { get; init; }
}
