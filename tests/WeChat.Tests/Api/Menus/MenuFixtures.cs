using WeChat.Api.Menus;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Menus;

internal sealed class MenuFixtures : IApiFixtures
{
    private static readonly MenuButton Soso = MenuButton.View("搜索", "http://www.soso.com/");

    private static readonly MenuButton Group = MenuButton.Group(
        "菜单",
        Soso,
        MenuButton.MiniProgram(
            "wxa",
            "wx286b93c14bbf93aa",
            "pages/lunar/index",
            "http://mp.weixin.qq.com"
        ),
        MenuButton.Click("赞一下我们", "V1001_GOOD")
    );

    public IEnumerable<ApiFixture> All =>
        [
            ApiFixture.Request(
                "api-menu-create.req.json",
                client =>
                    client.Menu.CreateAsync([
                        MenuButton.Group(
                            "扫码",
                            Of("scancode_waitmsg", "扫码带提示", "rselfmenu_0_0"),
                            Of("scancode_push", "扫码推事件", "rselfmenu_0_1")
                        ),
                        Group,
                        MenuButton.Group(
                            "发图",
                            Of("pic_sysphoto", "系统拍照发图", "rselfmenu_1_0"),
                            Of("pic_photo_or_album", "拍照或者相册发图", "rselfmenu_1_1"),
                            Of("pic_weixin", "微信相册发图", "rselfmenu_1_2")
                        ),
                        Of("location_select", "发送位置", "rselfmenu_2_0"),
                        new()
                        {
                            Name = "图片",
                            Type = "media_id",
                            MediaId = "MEDIA_ID1",
                        },
                        new()
                        {
                            Name = "图文消息",
                            Type = "view_limited",
                            MediaId = "MEDIA_ID2",
                        },
                        new()
                        {
                            Name = "发布后的图文消息",
                            Type = "article_id",
                            ArticleId = "ARTICLE_ID1",
                        },
                        new()
                        {
                            Name = "发布后的图文消息",
                            Type = "article_view_limited",
                            ArticleId = "ARTICLE_ID2",
                        },
                    ])
            ),
            // Rules by language, sex and place no longer work.
            ApiFixture.Request(
                "api-menu-add-conditional.req.json",
                client =>
                    client.Menu.AddConditionalAsync(
                        [MenuButton.Click("今日歌曲", "V1001_TODAY_MUSIC"), Group],
                        new(2, ClientPlatform.Android)
                    ),
                "language"
            ),
            ApiFixture.Request(
                "api-menu-try-match.req.json",
                client => client.Menu.TryMatchAsync("weixin")
            ),
            ApiFixture.Answer("api-menu-get.json", client => client.Menu.GetAllAsync()),
            ApiFixture.Answer(
                "api-menu-get.resp.json",
                client => client.Menu.GetAllAsync(),
                "sex",
                "country",
                "province",
                "city"
            ),
            ApiFixture.Answer("api-wxmpmenu.json", client => client.Menu.GetAllAsync()),
            ApiFixture.Answer(
                "api-get-current-selfmenu-info.json",
                client => client.Menu.GetCurrentAsync()
            ),
        ];

    private static MenuButton Of(string type, string name, string key) =>
        new()
        {
            Name = name,
            Type = type,
            Key = key,
        };
}
