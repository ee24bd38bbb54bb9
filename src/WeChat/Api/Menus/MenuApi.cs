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
        // Writing the same menu twice leaves the same menu.
        var call = ApiCall.Post(
            "/cgi-bin/menu/create",
            new MenuCreate(buttons),
            MenuJson.Wire.MenuCreate
        ) with
        {
            Repeatable = true,
        };
        return calls.SendAsync(call, AnswerJson.Wire.ApiAnswer, cancellation);
    }

    /// <returns>The buttons; null when the account has no menu.</returns>
    public async Task<IReadOnlyList<MenuButton>?> GetAsync(CancellationToken cancellation = default)
    {
        try
        {
            var call = ApiCall.Get("/cgi-bin/menu/get");
            var answer = await calls.SendAsync(call, MenuJson.Wire.MenuAnswer, cancellation);
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
            ApiCall.Get("/cgi-bin/menu/delete"),
            AnswerJson.Wire.ApiAnswer,
            cancellation
        );
}
