using System.Text.Json;
using WeChat.Api.Http;

namespace WeChat.Api.Menus;

/// <summary>The account's menu. Clients see a change within minutes, when they open the chat again.</summary>
public sealed class MenuApi
{
    private readonly TokenCalls calls;

    internal MenuApi(TokenCalls calls) => this.calls = calls;

    /// <summary>Replaces the whole menu.</summary>
    /// <param name="buttons">One to three.</param>
    public Task CreateAsync(
        IReadOnlyList<MenuButton> buttons,
        CancellationToken cancellation = default
    )
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new(buttons), ApiJson.Wire.MenuCreate);
        var call = Call(HttpMethod.Post, "/cgi-bin/menu/create") with { Body = body };
        return calls.SendAsync(call, ApiJson.Wire.ApiAnswer, cancellation);
    }

    /// <returns>The buttons; null when the account has no menu.</returns>
    public async Task<IReadOnlyList<MenuButton>?> GetAsync(CancellationToken cancellation = default)
    {
        try
        {
            var call = Call(HttpMethod.Get, "/cgi-bin/menu/get");
            var answer = await calls.SendAsync(call, ApiJson.Wire.MenuAnswer, cancellation);
            return answer.Menu?.Button;
        }
        catch (WeChatApiException none) when (none.Code == WeChatErrors.NoMenu)
        {
            return null;
        }
    }

    /// <summary>Takes the menu away, conditional menus included.</summary>
    public Task DeleteAsync(CancellationToken cancellation = default) =>
        calls.SendAsync(
            Call(HttpMethod.Get, "/cgi-bin/menu/delete"),
            ApiJson.Wire.ApiAnswer,
            cancellation
        );

    // Writing the same menu twice leaves the same menu: every menu call may be repeated.
    private static ApiCall Call(HttpMethod method, string path) =>
        new()
        {
            Method = method,
            Path = path,
            Repeatable = true,
        };
}
