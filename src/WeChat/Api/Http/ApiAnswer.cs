namespace WeChat.Api.Http;

/// <summary>What every answer may carry. No <c>errcode</c>, or 0, is success.</summary>
internal record ApiAnswer
{
    public int Errcode { get; init; }

    public string? Errmsg { get; init; }
}
