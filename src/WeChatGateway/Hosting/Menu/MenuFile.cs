using System.Text.Json;
using Microsoft.Extensions.Options;
using WeChat.Api.Menus;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Gateway.Hosting.Menu;

/// <summary>
/// <c>menu.json</c> beside the program: the product's menu in WeChat's own spelling. <c>{site}</c> stands for
/// Site:PublicBaseUrl and <c>{mini-program}</c> for the mini-program's AppId.
/// </summary>
internal sealed class MenuFile(
    IHostEnvironment environment,
    IOptions<SiteOptions> site,
    IOptions<WeChatOptions> weChat
)
{
    private const string Name = "menu.json";

    private static readonly JsonSerializerOptions Spelling = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <exception cref="MenuFileException">There is none, or it is not a list of buttons.</exception>
    public IReadOnlyList<MenuButton> Read()
    {
        try
        {
            return Parse();
        }
        catch (FileNotFoundException none)
        {
            throw new MenuFileException("没有 menu.json。", "把它放回程序所在的目录。", none);
        }
        catch (JsonException broken)
        {
            throw new MenuFileException(
                $"menu.json 第 {broken.LineNumber + 1} 行附近写错了。",
                "看看是不是多了或少了逗号、引号、括号，或者缺了 name。",
                broken
            );
        }
    }

    private List<MenuButton> Parse()
    {
        var own = Path.Combine(environment.ContentRootPath, Name);
        var text = File.ReadAllText(
            File.Exists(own) ? own : Path.Combine(AppContext.BaseDirectory, Name)
        );
        text = text.Replace("{site}", site.Value.PageUrl(""), StringComparison.Ordinal)
            .Replace("{mini-program}", weChat.Value.MiniProgram.AppId, StringComparison.Ordinal);
        return JsonSerializer.Deserialize<List<MenuButton>>(text, Spelling) ?? [];
    }
}
