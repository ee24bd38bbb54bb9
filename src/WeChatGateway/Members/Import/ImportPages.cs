using MudBlazor;
using WeChatUnion.Domain.Members;
using WeChatUnion.Gateway.ConsoleShell;

namespace WeChatUnion.Gateway.Members.Import;

internal static class ImportPages
{
    public static IServiceCollection AddImportPages(this IServiceCollection services) =>
        services.AddSingleton(
            new ConsolePage(
                ImportPaths.List,
                "会员导入",
                Icons.Material.Filled.UploadFile,
                MembersActs.Import,
                22
            )
        );

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        ImportUpload.Map(endpoints);
        ImportErrorsFile.Map(endpoints);
    }
}
