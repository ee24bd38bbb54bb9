using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WeChatUnion.Gateway.Callback;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Gateway.Tests.Stage;

/// <summary>
/// Of all that works in the background only callbacks and the writer: a test that lets time pass counts who waits for it, and
/// a sweep of another room that pauses as long would be taken for the one it means.
/// </summary>
internal static class OnlyCallbacksSweep
{
    private static readonly string?[] Kept =
    [
        typeof(InboxSweep).Namespace,
        typeof(IHotWriter).Namespace,
    ];

    public static void In(IServiceCollection services)
    {
        var others = services
            .Where(one => one.ServiceType == typeof(IHostedService))
            .Where(one => IsOurs(NamespaceOf(one)) && !Kept.Contains(NamespaceOf(one)))
            .ToList();
        Assert.That(others, Is.Not.Empty);
        others.ForEach(one => services.Remove(one));
    }

    private static bool IsOurs(string? space) =>
        space?.StartsWith("WeChatUnion.", StringComparison.Ordinal) == true;

    private static string? NamespaceOf(ServiceDescriptor hosted) =>
        (
            hosted.ImplementationType
            ?? hosted.ImplementationFactory?.GetType().GenericTypeArguments[1]
        )?.Namespace;
}
