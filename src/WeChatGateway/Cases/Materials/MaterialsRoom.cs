using WeChatUnion.Infrastructure.Cases.Materials.Reading;

namespace WeChatUnion.Gateway.Cases.Materials;

/// <summary>The materials' doors to the room they belong to.</summary>
internal static class MaterialsRoom
{
    public static IServiceCollection AddMaterialFaces(this IServiceCollection services)
    {
        services.AddScoped<CurrentPerson>();
        services.AddScoped<MaterialReception>();
        services.AddScoped<MaterialPictures>();
        services.AddSingleton(ReadingStart());
        return services;
    }

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        MaterialPages.Map(endpoints);
        MaterialApi.Map(endpoints);
    }

    /// <summary>This program once more; where another program runs ours, such as a test, the runtime is asked to.</summary>
    private static DocumentProgramStart ReadingStart()
    {
        var program = typeof(MaterialsRoom).Assembly;
        return
            Environment.ProcessPath is { } running
            && Path.GetFileNameWithoutExtension(running) == program.GetName().Name
            ? new(running, [DocumentProgram.Command])
            : new("dotnet", ["exec", program.Location, DocumentProgram.Command]);
    }
}
