using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace WeChatUnion.Gateway.Tests.Access;

/// <summary>A browser whose scripts say nothing: pages ask it, and go on.</summary>
internal sealed class NoBrowser
    : IJSRuntime,
        IJSObjectReference,
        INavigationInterception,
        IScrollToLocationHash
{
    /// <summary>In the place of the far end of a circuit.</summary>
    public static void In(IServiceCollection services) =>
        services
            .AddScoped<IJSRuntime, NoBrowser>()
            .AddScoped<INavigationInterception, NoBrowser>()
            .AddScoped<IScrollToLocationHash, NoBrowser>();

    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) =>
        InvokeAsync<TValue>(identifier, CancellationToken.None, args);

    public ValueTask<TValue> InvokeAsync<TValue>(
        string identifier,
        CancellationToken cancellationToken,
        object?[]? args
    ) =>
        ValueTask.FromResult(
            typeof(TValue) == typeof(IJSObjectReference) ? (TValue)(object)this : default!
        );

    public Task EnableNavigationInterceptionAsync() => Task.CompletedTask;

    public Task RefreshScrollPositionForHash(string locationAbsolute) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
