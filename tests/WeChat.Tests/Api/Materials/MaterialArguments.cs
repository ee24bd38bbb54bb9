using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Materials;

internal sealed class MaterialArguments : IApiArguments
{
    public IReadOnlyDictionary<string, object> All =>
        new Dictionary<string, object>
        {
            ["MaterialApi.AddVideoAsync.file"] = Files.Of("v.mp4", new byte[9]),
        };
}
