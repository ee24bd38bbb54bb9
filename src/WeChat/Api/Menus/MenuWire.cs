using WeChat.Api.Http;

namespace WeChat.Api.Menus;

internal sealed record MenuCreate(IReadOnlyList<MenuButton> Button);

internal sealed record MenuAnswer : ApiAnswer
{
    public MenuCreate? Menu { get; init; }
}
