using System.Net;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.HtmlRendering.Infrastructure;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace WeChatUnion.Gateway.Tests.Access;

/// <summary>
/// What a circuit would send to the browser. Pages of the console are not prerendered, so that over HTTP all look alike;
/// here the console's own router renders one to its end, with what components do after their first rendering (a table
/// reads its rows then).
/// </summary>
internal sealed class PageRenderer(IServiceProvider services, ILoggerFactory log)
    : StaticHtmlRenderer(services, log)
{
    private const string Site = "http://localhost/";

    private static readonly Type Routes = typeof(Program).Assembly.GetType(
        "WeChatUnion.Gateway.ConsoleShell.ConsoleRoutes",
        throwOnError: true
    )!;

    /// <summary>The page's text, or to where it sends the browser.</summary>
    public static async Task<string> RenderAsync(
        IServiceProvider services,
        AuthenticationState who,
        string path
    )
    {
        (
            (IHostEnvironmentAuthenticationStateProvider)
                services.GetRequiredService<AuthenticationStateProvider>()
        ).SetAuthenticationState(Task.FromResult(who));
        (
            (IHostEnvironmentNavigationManager)services.GetRequiredService<NavigationManager>()
        ).Initialize(Site, Site + path.TrimStart('/'));
        await using var renderer = new PageRenderer(
            services,
            services.GetRequiredService<ILoggerFactory>()
        );
        try
        {
            return await renderer.Dispatcher.InvokeAsync(async () =>
            {
                var root = renderer.BeginRenderingComponent(Routes, ParameterView.Empty);
                await root.QuiescenceTask;
                return WebUtility.HtmlDecode(root.ToHtmlString());
            });
        }
        catch (NavigationException leaving)
        {
            return $"to {leaving.Location}";
        }
    }

    /// <summary>Done, unlike with prerendering, where nothing comes after.</summary>
#pragma warning disable BL0006 // The framework's own type may change; nothing of it is read.
    protected override Task UpdateDisplayAsync(in RenderBatch renderBatch) => Task.CompletedTask;
#pragma warning restore BL0006
}
