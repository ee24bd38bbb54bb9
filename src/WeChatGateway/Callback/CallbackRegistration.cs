namespace WeChatUnion.Gateway.Callback;

internal static class CallbackRegistration
{
    public static IServiceCollection AddCallbacks(this IServiceCollection services)
    {
        services.AddSingleton<CallbackApps>();
        services.AddSingleton<HandlerRunner>();
        services.AddSingleton<CallbackOwner>();
        services.AddSingleton<OwnedCallbacks>();
        services.AddSingleton<Repeats>();
        services.AddSingleton<CallbackPipeline>();
        services.AddSingleton<CallbackReception>();
        services.AddSingleton<CallbackEndpoints>();
        services.AddHostedService(s => s.GetRequiredService<OwnedCallbacks>());
        services.AddHostedService<InboxSweep>();
        return services;
    }
}
