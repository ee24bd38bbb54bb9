using System.Text;
using WeChat.Api.Menus;

namespace WeChatUnion.Gateway.Hosting.Menu;

/// <summary>What WeChat would refuse or show cut off, said before it is asked.</summary>
internal static class MenuRules
{
    private const int MostOnBar = 3;
    private const int MostInGroup = 5;
    private const int BarNameBytes = 16;
    private const int GroupNameBytes = 60;
    private const int KeyBytes = 128;
    private const int UrlBytes = 1024;

    public static IEnumerable<string> FaultsOf(IReadOnlyList<MenuButton> menu)
    {
        if (menu.Count is 0 or > MostOnBar)
        {
            yield return $"一级菜单要有 1 到 {MostOnBar} 个。";
        }
        foreach (var button in menu)
        {
            var faults = button.SubButton is { } group
                ? FaultsOfGroup(button, group)
                : FaultsOfLeaf(button, BarNameBytes);
            foreach (var fault in faults)
            {
                yield return fault;
            }
        }
    }

    /// <summary>Records compare lists by reference, so the leaves are compared one by one.</summary>
    public static bool Same(IReadOnlyList<MenuButton> ours, IReadOnlyList<MenuButton> theirs) =>
        ours.Count == theirs.Count
        && ours.Zip(theirs)
            .All(pair =>
                Bare(pair.First) == Bare(pair.Second)
                && Same(pair.First.SubButton ?? [], pair.Second.SubButton ?? [])
            );

    private static MenuButton Bare(MenuButton button) => button with { SubButton = null };

    private static IEnumerable<string> FaultsOfGroup(
        MenuButton button,
        IReadOnlyList<MenuButton> group
    )
    {
        if (Bytes(button.Name) is 0 or > BarNameBytes)
        {
            yield return $"“{button.Name}”的名字要在 {BarNameBytes} 字节（约 4 个汉字）以内。";
        }
        if (group.Count is 0 or > MostInGroup)
        {
            yield return $"“{button.Name}”下面要有 1 到 {MostInGroup} 个。";
        }
        foreach (var fault in group.SelectMany(leaf => FaultsOfLeaf(leaf, GroupNameBytes)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> FaultsOfLeaf(MenuButton button, int nameBytes)
    {
        if (Bytes(button.Name) == 0 || Bytes(button.Name) > nameBytes)
        {
            yield return $"“{button.Name}”的名字要在 {nameBytes} 字节以内。";
        }
        var complete = button.Type switch
        {
            "view" => IsWebAddress(button.Url),
            "miniprogram" => IsWebAddress(button.Url)
                && Bytes(button.Appid) > 0
                && Bytes(button.Pagepath) > 0,
            null => false,
            _ => Bytes(button.Key) > 0
                || button.MediaId is not null
                || button.ArticleId is not null,
        };
        if (!complete || Bytes(button.Key) > KeyBytes || Bytes(button.Url) > UrlBytes)
        {
            yield return $"“{button.Name}”的动作不完整，或 key、网址太长。";
        }
    }

    private static bool IsWebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https";

    private static int Bytes(string? text) => Encoding.UTF8.GetByteCount(text ?? "");
}
