using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

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

    /// <summary>The file, in place of a JSON body.</summary>
    public ApiUpload? Upload { get; init; }

    /// <summary>Whether the call may be sent again when it is unknown if the first one took effect.</summary>
    public bool Repeatable { get; init; }

    /// <summary>False when its file can be read only once.</summary>
    public bool CanBeSentAgain => Upload is null || Upload.File.CanReopen;

    /// <summary>An <c>errcode</c> that is a success of this call: it wanted what is already so.</summary>
    public int Accepted { get; init; }

    /// <summary>It answers with a page of whole articles, materials or records, which may be long.</summary>
    public bool ListsContents { get; init; }

    /// <summary>Values that must not appear in an error text even when WeChat echoes them.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>A call that reads: it may be repeated.</summary>
    public static ApiCall Get(
        string path,
        params IReadOnlyList<(string Name, string Value)> query
    ) =>
        new()
        {
            Method = HttpMethod.Get,
            Path = path,
            Query = [.. query.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))],
            Repeatable = true,
        };

    /// <summary>A call without a JSON body that does something, for instance takes a file; not repeatable unless said so.</summary>
    public static ApiCall Send(
        string path,
        params IReadOnlyList<(string Name, string Value)> query
    ) => Get(path, query) with { Method = HttpMethod.Post, Repeatable = false };

    /// <summary>A call with a JSON body; not repeatable unless said so.</summary>
    public static ApiCall Post<T>(string path, T body, JsonTypeInfo<T> shape) =>
        new()
        {
            Method = HttpMethod.Post,
            Path = path,
            Body = JsonSerializer.SerializeToUtf8Bytes(body, shape),
        };

    /// <inheritdoc cref="ApiAnswer.Lacks"/>
    public WeChatApiException Lacking(string what) => ApiAnswer.Lacks(Path, what);
}
