using System.Text;

namespace WeChatSimulator.Menus;

/// <summary>What WeChat refuses in a menu.</summary>
internal static class ButtonRules
{
    private const int LongestKey = 128;
    private const int LongestUrl = 1024;

    /// <returns>0, or WeChat's code for the first fault.</returns>
    public static int Check(IReadOnlyList<ShownButton> buttons) =>
        buttons.Count is 0 or > 3 ? 40016 : First(buttons, CheckTop);

    private static int CheckTop(ShownButton button) =>
        Bytes(button.Name) is 0 or > 16 ? 40018
        : button.SubButton.Count == 0 ? CheckAction(button)
        : button.SubButton.Count > 5 ? 40023
        : button.SubButton.Any(sub => Bytes(sub.Name) is 0 or > 60) ? 40025
        : First(button.SubButton, CheckAction);

    private static int CheckAction(ShownButton button) =>
        Bytes(button.Key) > LongestKey ? 40019
        : Bytes(button.Url) > LongestUrl ? 40020
        : button.Type switch
        {
            "click"
            or "scancode_push"
            or "scancode_waitmsg"
            or "pic_sysphoto"
            or "pic_photo_or_album"
            or "pic_weixin"
            or "location_select" => Need(button.Key, 40019),
            "view" => Need(button.Url, 40020),
            // Phones too old for mini-programs open the url.
            "miniprogram" => First(
                [(button.Url, 40020), (button.Appid, 40166), (button.Pagepath, 40165)],
                needed => Need(needed.Item1, needed.Item2)
            ),
            "media_id" or "view_limited" => Need(button.MediaId, 40007),
            "article_id" or "article_view_limited" => Need(button.ArticleId, 40007),
            _ => 40017,
        };

    private static int Need(string? value, int code) => string.IsNullOrEmpty(value) ? code : 0;

    private static int Bytes(string? text) => Encoding.UTF8.GetByteCount(text ?? string.Empty);

    private static int First<T>(IEnumerable<T> among, Func<T, int> check) =>
        among.Select(check).FirstOrDefault(code => code != 0);
}
