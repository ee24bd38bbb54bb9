using WeChat.Api.Menus;

namespace WeChatUnion.Gateway.Hosting.Menu;

/// <summary>A menu before it is published: its faults in an operator's words, and whether it is the standing one.</summary>
internal static class MenuCheckup
{
    /// <summary>What WeChat would refuse or people would not like; empty when all is well.</summary>
    public static IReadOnlyList<(string Text, bool IsWarning)> Of(
        IReadOnlyList<MenuButton> menu,
        SiteOptions site
    ) =>
        [
            .. MenuLint
                .Check(menu, [new Uri(site.PublicBaseUrl).Host])
                .Select(fault => (WordsFor(fault), fault.IsWarning)),
        ];

    /// <summary>Records compare lists by reference, so the leaves are compared one by one.</summary>
    public static bool Same(IReadOnlyList<MenuButton> ours, IReadOnlyList<MenuButton> theirs) =>
        ours.Count == theirs.Count
        && ours.Zip(theirs)
            .All(pair =>
                Bare(pair.First) == Bare(pair.Second)
                && Same(pair.First.SubButton ?? [], pair.Second.SubButton ?? [])
            );

    private static MenuButton Bare(MenuButton button) => button with { SubButton = null };

    private static string WordsFor(MenuFault fault) =>
        (fault.Where.Length == 0 ? "菜单：" : $"按钮 {fault.Where}：")
        + fault.Kind switch
        {
            MenuFaultKind.Count => "一级菜单要有 1 到 3 个按钮，每个子菜单 1 到 5 个。",
            MenuFaultKind.Name =>
                "名字是空的或太长，一级最多 16 字节（约 5 个汉字），子菜单最多 60 字节。",
            MenuFaultKind.NameCutOff => "名字在手机上显示不全，一级约 4 个汉字，子菜单约 8 个。",
            MenuFaultKind.Nesting => "有子菜单的按钮不能再有动作，子菜单里不能再有子菜单。",
            MenuFaultKind.Type => "类型没有写或写错了。",
            MenuFaultKind.MissingField => "缺这个类型需要的内容（key、url、appid 等）。",
            MenuFaultKind.TooLong => "key 或网址太长，最多 128 和 1024 字节。",
            MenuFaultKind.Url => "网址要以 https:// 或 http:// 开头。",
            MenuFaultKind.Hosts => "指向的外部网站超过 3 个。",
            MenuFaultKind.RepeatedKey => "几个按钮用了同一个 key。",
            MenuFaultKind.Replaced => "这个类型微信将停用，请换成 article_id。",
            _ => fault.Text,
        };
}
