using System.Globalization;
using System.Text;

namespace WeChat.Api.Menus;

/// <summary>Finds what WeChat would refuse in a menu, all of it at once and before anything is sent.</summary>
public static class MenuLint
{
    private const int MostButtons = 3;
    private const int MostSubButtons = 5;
    private const int LongestName = 16;
    private const int LongestSubName = 60;
    private const int MostOutsideHosts = 3;

    // In half widths: four Chinese characters on the bar, eight in a sub-menu.
    private const int ShownName = 8;
    private const int ShownSubName = 16;

    /// <param name="buttons">The whole menu.</param>
    /// <param name="ownHosts">
    /// Hosts that are not outside. WeChat refuses a conditional menu that leads to more than three others (65316).
    /// </param>
    /// <param name="isConditional">The menu is a conditional one.</param>
    /// <returns>Every fault, in the order of the buttons; empty when there is none.</returns>
    public static IReadOnlyList<MenuFault> Check(
        IReadOnlyList<MenuButton> buttons,
        IReadOnlyCollection<string>? ownHosts = null,
        bool isConditional = false
    )
    {
        var faults = new List<MenuFault>();
        if (buttons.Count is 0 or > MostButtons)
        {
            faults.Add(new(MenuFaultKind.Count, "", "a menu has 1 to 3 buttons"));
        }

        for (var i = 0; i < buttons.Count; i++)
        {
            CheckTop(buttons[i], (i + 1).ToString(CultureInfo.InvariantCulture), faults);
        }

        var leaves = buttons.SelectMany(button => button.SubButton ?? [button]).ToList();
        CheckHosts(leaves, ownHosts ?? [], isConditional, faults);
        foreach (var key in leaves.Select(leaf => leaf.Key).OfType<string>().GroupBy(key => key))
        {
            if (key.Count() > 1)
            {
                faults.Add(
                    new(
                        MenuFaultKind.RepeatedKey,
                        "",
                        $"the key {key.Key} stands on several buttons",
                        true
                    )
                );
            }
        }

        return faults;
    }

    private static void CheckTop(MenuButton button, string where, List<MenuFault> faults)
    {
        CheckName(button.Name, where, LongestName, ShownName, faults);
        if (button.SubButton is not { } subs || (subs.Count == 0 && button.Type is not null))
        {
            MenuActionLint.Check(button, where, faults);
            return;
        }

        if (subs.Count is 0 or > MostSubButtons)
        {
            faults.Add(new(MenuFaultKind.Count, where, "a sub-menu has 1 to 5 buttons"));
        }

        if (MenuActionLint.HasAction(button))
        {
            faults.Add(
                new(
                    MenuFaultKind.Nesting,
                    where,
                    "a button with a sub-menu has no action of its own"
                )
            );
        }

        for (var i = 0; i < subs.Count; i++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{where}.{i + 1}");
            CheckName(subs[i].Name, place, LongestSubName, ShownSubName, faults);
            if (subs[i].SubButton is { Count: > 0 })
            {
                faults.Add(new(MenuFaultKind.Nesting, place, "a sub-menu has no sub-menus"));
            }

            MenuActionLint.Check(subs[i], place, faults);
        }
    }

    private static void CheckName(
        string name,
        string where,
        int longest,
        int shown,
        List<MenuFault> faults
    )
    {
        var bytes = Encoding.UTF8.GetByteCount(name);
        if (string.IsNullOrWhiteSpace(name) || bytes > longest)
        {
            faults.Add(new(MenuFaultKind.Name, where, $"a name here has 1 to {longest} bytes"));
        }
        else if (name.EnumerateRunes().Sum(rune => rune.Value < 0x2E80 ? 1 : 2) > shown)
        {
            faults.Add(
                new(
                    MenuFaultKind.NameCutOff,
                    where,
                    $"phones show about {shown / 2} Chinese characters",
                    true
                )
            );
        }
    }

    private static void CheckHosts(
        IEnumerable<MenuButton> leaves,
        IReadOnlyCollection<string> ownHosts,
        bool isConditional,
        List<MenuFault> faults
    )
    {
        var outside = leaves
            .Where(leaf => leaf.Type is "view")
            .Select(leaf => Uri.TryCreate(leaf.Url, UriKind.Absolute, out var url) ? url.Host : "")
            .Where(host => host.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Count(host => !ownHosts.Contains(host, StringComparer.OrdinalIgnoreCase));
        if (outside > MostOutsideHosts)
        {
            faults.Add(
                new(
                    MenuFaultKind.Hosts,
                    "",
                    "the menu leads to more than 3 outside hosts",
                    !isConditional
                )
            );
        }
    }
}
