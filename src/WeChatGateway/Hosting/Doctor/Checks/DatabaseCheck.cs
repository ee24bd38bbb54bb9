using Microsoft.EntityFrameworkCore;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Gateway.Hosting.Doctor.Checks;

internal sealed class DatabaseCheck(UnionDbContext db, IConfiguration configuration) : IDoctorCheck
{
    public string Name => "数据库";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancel)
    {
        if (DatabaseOptions.Read(configuration).AbsentFile is not null)
        {
            // To connect would make it.
            return [Finding.Fault("数据库文件还没有。", "运行 migrate 命令。")];
        }
        if (!await db.Database.CanConnectAsync(cancel))
        {
            return
            [
                Finding.Fault(
                    "连不上数据库。",
                    "检查 Database:Provider 和 Database:ConnectionString；新装的先运行 migrate。"
                ),
            ];
        }
        var missing = (await db.Database.GetPendingMigrationsAsync(cancel)).Count();
        return missing == 0
            ? [Finding.Ok("能连上，结构是这一版的。")]
            : [Finding.Fault($"数据库结构差 {missing} 步。", "运行 migrate 命令。")];
    }
}
