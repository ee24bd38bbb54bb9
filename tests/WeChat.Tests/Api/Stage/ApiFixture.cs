using WeChat.Api;

namespace WeChat.Tests.Api.Stage;

/// <summary>A real sample of a request or an answer, and the call it belongs to.</summary>
/// <param name="File">Name in <c>shared/fixtures/wechat</c>.</param>
/// <param name="Calls">The call; what it returns is what the answer was read into. Samples that show every variant need several.</param>
/// <param name="IsRequest">The sample is what the call must send, otherwise what it must read.</param>
/// <param name="Without">Names of fields that our types leave out on purpose.</param>
public sealed record ApiFixture(
    string File,
    IReadOnlyList<Func<WeChatApiClient, Task<object?>>> Calls,
    bool IsRequest,
    IReadOnlyList<string> Without
)
{
    /// <summary>The call's body is this file, field by field.</summary>
    public static ApiFixture Request(
        string file,
        Func<WeChatApiClient, Task> call,
        params IReadOnlyList<string> without
    ) => Requests(file, [call], without);

    /// <summary>The calls' bodies laid over one another are this file, field by field.</summary>
    public static ApiFixture Requests(
        string file,
        IReadOnlyList<Func<WeChatApiClient, Task>> calls,
        params IReadOnlyList<string> without
    ) => new(file, [.. calls.Select(Silent)], true, without);

    /// <summary>Every value of this file is found in what the call returns.</summary>
    public static ApiFixture Answer<T>(
        string file,
        Func<WeChatApiClient, Task<T>> call,
        params IReadOnlyList<string> without
    ) => new(file, [async client => await call(client)], false, without);

    public override string ToString() => File;

    private static Func<WeChatApiClient, Task<object?>> Silent(Func<WeChatApiClient, Task> call) =>
        async client =>
        {
            await call(client);
            return null;
        };
}
