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

    /// <exception cref="JsonException">The file is not a list of buttons.</exception>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public IReadOnlyList<MenuButton> Read()
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
