namespace WeChat.Api.Http;

/// <summary>One call of WeChat's server API, before a token is put to it.</summary>
internal sealed record ApiCall
{
    public required HttpMethod Method { get; init; }

    /// <summary>Path from the base URL, for instance <c>/cgi-bin/menu/get</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Query parameters beside the token, in WeChat's order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query { get; init; } = [];

    /// <summary>The JSON body, or null.</summary>
    public byte[]? Body { get; init; }

    /// <summary>Whether the call may be sent again when it is unknown if the first one took effect.</summary>
    public bool Repeatable { get; init; }

    /// <summary>Values that must not appear in an error text even when WeChat echoes them.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];
}
