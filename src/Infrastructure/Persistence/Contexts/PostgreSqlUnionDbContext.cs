using Microsoft.EntityFrameworkCore;

namespace WeChatUnion.Infrastructure.Persistence.Contexts;

public sealed class PostgreSqlUnionDbContext(DbContextOptions<PostgreSqlUnionDbContext> options)
    : UnionDbContext(options);
