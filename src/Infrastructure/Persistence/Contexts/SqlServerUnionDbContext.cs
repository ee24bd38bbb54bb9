using Microsoft.EntityFrameworkCore;

namespace WeChatUnion.Infrastructure.Persistence.Contexts;

public sealed class SqlServerUnionDbContext(DbContextOptions<SqlServerUnionDbContext> options)
    : UnionDbContext(options);
