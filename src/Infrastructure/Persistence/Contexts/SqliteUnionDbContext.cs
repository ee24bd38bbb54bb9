using Microsoft.EntityFrameworkCore;

namespace WeChatUnion.Infrastructure.Persistence.Contexts;

public sealed class SqliteUnionDbContext(DbContextOptions<SqliteUnionDbContext> options)
    : UnionDbContext(options);
