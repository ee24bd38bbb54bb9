using System.Text;

namespace WeChat.Api.Menus;

/// <summary>Checks what a button does.</summary>
internal static class MenuActionLint
{
    private const int LongestKey = 128;
    private const int LongestUrl = 1024;

    public static bool HasAction(MenuButton button) =>
        button
            is { Type: not null }
                or { Key: not null }
                or { Url: not null }
                or { Appid: not null }
                or { Pagepath: not null }
                or { MediaId: not null }
                or { ArticleId: not null };

    public static void Check(MenuButton button, string where, List<MenuFault> faults)
    {
        switch (button.Type)
        {
            case null or "":
                faults.Add(new(MenuFaultKind.Type, where, "a button has a type or a sub-menu"));
                break;
            case "click"
            or "scancode_push"
            or "scancode_waitmsg"
            or "pic_sysphoto"
            or "pic_photo_or_album"
            or "pic_weixin"
            or "location_select":
                Need(button, "key", button.Key, LongestKey, where, faults);
                break;
            case "view":
                CheckUrl(button, where, faults);
                break;
            case "miniprogram":
                CheckUrl(button, where, faults);
                Need(button, "appid", button.Appid, LongestUrl, where, faults);
                Need(button, "pagepath", button.Pagepath, LongestUrl, where, faults);
                break;
            case "media_id" or "view_limited":
                Need(button, "media_id", button.MediaId, LongestUrl, where, faults);
                faults.Add(
                    new(
                        MenuFaultKind.Replaced,
                        where,
                        $"{button.Type} is being replaced by article_id",
                        true
                    )
                );
                break;
            case "article_id" or "article_view_limited":
                Need(button, "article_id", button.ArticleId, LongestUrl, where, faults);
                break;
            default:
                faults.Add(
                    new(MenuFaultKind.Type, where, $"there is no button type {button.Type}")
                );
                break;
        }
    }

    private static void CheckUrl(MenuButton button, string where, List<MenuFault> faults)
    {
        Need(button, "url", button.Url, LongestUrl, where, faults);
        var isWeb =
            Uri.TryCreate(button.Url, UriKind.Absolute, out var url)
            && url.Scheme is "http" or "https";
        if (!string.IsNullOrEmpty(button.Url) && !isWeb)
        {
            faults.Add(new(MenuFaultKind.Url, where, "a url begins with http:// or https://"));
        }
    }

    private static void Need(
        MenuButton button,
        string field,
        string? value,
        int longest,
        string where,
        List<MenuFault> faults
    )
    {
        if (string.IsNullOrEmpty(value))
        {
            faults.Add(new(MenuFaultKind.MissingField, where, $"{button.Type} needs {field}"));
        }
        else if (Encoding.UTF8.GetByteCount(value) > longest)
        {
            faults.Add(new(MenuFaultKind.TooLong, where, $"{field} has at most {longest} bytes"));
        }
    }
}
