using WeChat.Api.Http;

namespace WeChat.Api.Menus;

/// <summary>The account's menu. Clients see a change within minutes, when they open the chat again.</summary>
public sealed class MenuApi
{
    private readonly TokenCalls calls;

    internal MenuApi(TokenCalls calls) => this.calls = calls;

    /// <summary>Replaces the whole default menu. What WeChat would refuse, <see cref="MenuLint"/> tells beforehand.</summary>
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

    /// <returns>The default menu's buttons; null when the account has none.</returns>
    public async Task<IReadOnlyList<MenuButton>?> GetAsync(
        CancellationToken cancellation = default
    ) => (await GetAllAsync(cancellation))?.Buttons;

    /// <returns>The default menu and the conditional ones; null when the account has none.</returns>
    public async Task<AccountMenus?> GetAllAsync(CancellationToken cancellation = default)
    {
        try
        {
            var call = ApiCall.Get("/cgi-bin/menu/get");
            var answer = await calls.SendAsync(call, MenuJson.Wire.MenuAnswer, cancellation);
            return answer.Menu is { } menu
                ? new(
                    menu.Button ?? [],
                    menu.Menuid,
                    [
                        .. (answer.Conditionalmenu ?? []).Select(item => new ConditionalMenu(
                            item.Menuid ?? string.Empty,
                            item.Matchrule?.Rule() ?? new(),
                            item.Button ?? []
                        )),
                    ]
                )
                : null;
        }
        catch (WeChatApiException none) when (none.Code == WeChatErrors.NoMenu)
        {
            return null;
        }
    }

    /// <summary>Adds a menu for some fans; there must be a default menu (65303). The newest that fits is shown.</summary>
    /// <param name="rule">With at least one part.</param>
    /// <returns>The menu's id.</returns>
    public async Task<string> AddConditionalAsync(
        IReadOnlyList<MenuButton> buttons,
        MenuRule rule,
        CancellationToken cancellation = default
    )
    {
        if (rule is { TagId: null, Platform: null or ClientPlatform.None })
        {
            throw new ArgumentException("A rule has a tag or a platform.", nameof(rule));
        }

        var call = ApiCall.Post(
            "/cgi-bin/menu/addconditional",
            new ConditionalCreate(buttons, MatchRule.Of(rule)),
            MenuJson.Wire.ConditionalCreate
        );
        var answer = await calls.SendAsync(call, MenuJson.Wire.MenuIdAnswer, cancellation);
        return ApiAnswer.Needs(answer.Menuid, call.Path, "menu id");
    }

    public Task DeleteConditionalAsync(string menuId, CancellationToken cancellation = default)
    {
        var call = ApiCall.Post(
            "/cgi-bin/menu/delconditional",
            new ConditionalDelete(menuId),
            MenuJson.Wire.ConditionalDelete
        );
        return calls.SendAsync(call, AnswerJson.Wire.ApiAnswer, cancellation);
    }

    /// <summary>Which menu a fan sees.</summary>
    /// <param name="user">OpenId, or the fan's WeChat id.</param>
    public async Task<IReadOnlyList<MenuButton>> TryMatchAsync(
        string user,
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Post(
            "/cgi-bin/menu/trymatch",
            new TryMatch(user),
            MenuJson.Wire.TryMatch
        ) with
        {
            Repeatable = true,
            Secrets = [user],
        };
        var answer = await calls.SendAsync(call, MenuJson.Wire.ButtonsAnswer, cancellation);
        return answer.Button ?? [];
    }

    /// <summary>The menu as it stands, made by the API or by hand.</summary>
    public async Task<CurrentMenu> GetCurrentAsync(CancellationToken cancellation = default)
    {
        var call = ApiCall.Get("/cgi-bin/get_current_selfmenu_info");
        var answer = await calls.SendAsync(call, MenuJson.Wire.CurrentMenuAnswer, cancellation);
        return new(
            answer.IsMenuOpen ?? false,
            [.. (answer.SelfmenuInfo?.Button ?? []).Select(item => item.Button())]
        );
    }

    /// <summary>Takes the menu away, conditional menus included.</summary>
    public Task DeleteAsync(CancellationToken cancellation = default) =>
        calls.SendAsync(
            ApiCall.Get("/cgi-bin/menu/delete"),
            AnswerJson.Wire.ApiAnswer,
            cancellation
        );
}
