namespace WeChatSimulator;

/// <summary>The simulator as a process of its own, next to any back end.</summary>
public static class SimulatorApp
{
    private const string DefaultUrl = "http://localhost:5090";

    /// <summary>A host that is ready to start. Settings come from the section <c>Simulator</c>, then from <paramref name="configure"/>.</summary>
    public static WebApplication Create(string[] args, Action<SimulatorOptions>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        // Request lines carry secrets and tokens in their query.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.AddWeChatSimulator(options =>
        {
            builder.Configuration.GetSection("Simulator").Bind(options);
            configure?.Invoke(options);
        });
        var app = builder.Build();
        app.MapUnguarded("/simulator");
        app.MapGet("/", () => Results.Redirect("/simulator"));
        return app;
    }
}
