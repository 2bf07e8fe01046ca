/* Visit and act, hour by hour, as `game.engine` does it: whole numbers, the same draws, the same
   results. An oracle for speed and for arithmetic; the game never runs it.

   Who comes by (a search in the running sum of rates), what that does to belonging, who speaks, and
   which post each speaker takes up, by weight. Screens stand still. */

#include <stdint.h>
#include <string.h>

#define ONE 65536
#define HOURS 24
#define SLOTS 20
#define LEVELS 16
#define COUNTS 80
#define MEAN_MOST ((32 << 16) - 1)
#define MOST 4095
#define METER_TOP 10000
#define QUALITY 256

typedef int64_t i64;
typedef uint64_t u64;

typedef struct {
    /* sizes and parameters */
    i64 members, rooms, screen, canon, tick;
    i64 known_at, exposure_gain, speak_base, speak_belonging, saturation;
    /* members */
    uint16_t *belonging, *rate, *voice;
    uint8_t *literacy;
    /* rooms */
    i64 *uid;
    int32_t *size, *crew, *staleness, *shown, *shown_act, *shown_author, *shown_tick, *shown_use, *dear;
    uint16_t *visits, *posts, *posters;
    int16_t *head;
    /* ideas */
    int32_t *v_root, *first, *uses;
    int16_t *v_origin;
    uint16_t *v_quality, *r_coopted;
    uint8_t *v_layers, *v_bond, *v_meaning;
    /* tables */
    u64 *poisson;
    i64 *curve, *crowd, *fading, *reinforce, *ranks, *abroad, *understood, *roots, *normal;
    i64 crowds, copies, depths;
    /* draws: an odd factor and a summand for each hour of each stream */
    u64 *visits_key, *visitor_key, *act_key;
    /* made by begin() */
    i64 *pull, *daily, *posts24, *posters24, *tally;
    /* one hour's results */
    i64 *visit_id, *visit_room, *visit_member, *before;
    u64 *visit_word;
    i64 *spoke_id, *spoke_room, *spoke_member, *spoke_slot;
    i64 came, spoke;
} World;

static u64 mixed(u64 id, const u64 *key, u64 lane) {
    u64 x = id * key[0] + key[1] + lane * 0x9E3779B97F4A7C15ULL;
    x ^= x >> 32;
    x *= 0xBF58476D1CE4E5B9ULL;
    x ^= x >> 29;
    x *= 0x94D049BB133111EBULL;
    return x ^ (x >> 32);
}

static i64 least(i64 a, i64 b) { return a < b ? a : b; }
static i64 most(i64 a, i64 b) { return a > b ? a : b; }

/* What stands for a night. */
void begin(World *w) {
    i64 sum = 0, member = 0;
    for (i64 r = 0; r < w->rooms; r++) {
        i64 low = sum;
        for (i64 k = 0; k < w->size[r]; k++, member++) {
            w->pull[member] = sum;
            sum += ((i64)w->belonging[member] + ONE / 2) * w->rate[member] >> 12;
        }
        w->daily[r] = ((sum - low) << 4) * w->visits[r] / QUALITY;
        w->posts24[r] = w->posters24[r] = 0;
        for (int h = 0; h < HOURS; h++) {
            w->posts24[r] += w->posts[r * HOURS + h];
            w->posters24[r] += w->posters[r * HOURS + h];
        }
    }
    w->pull[member] = sum;
    memset(w->tally, 0, sizeof(i64) * (size_t)w->members);
}

/* Let what was said a day ago fall out. */
void turn(World *w) {
    i64 clock = w->tick % HOURS;
    for (i64 r = 0; r < w->rooms; r++) {
        w->posts24[r] -= w->posts[r * HOURS + clock];
        w->posters24[r] -= w->posters[r * HOURS + clock];
        w->posts[r * HOURS + clock] = w->posters[r * HOURS + clock] = 0;
    }
}

/* Return how many of n sorted values, none negative, are at most x. */
static i64 upto(const u64 *a, i64 n, u64 x) {
    i64 at = 0;
    while (n > 0) {
        i64 half = n >> 1;
        if (a[at + half] <= x) { at += half + 1; n -= half + 1; } else n = half;
    }
    return at;
}

static i64 poisson(const World *w, i64 mean, u64 word) {
    if (mean > MEAN_MOST) {
        i64 spread = w->roots[least(mean >> 16, 4095)];
        return most((mean + (spread * w->normal[word >> 52] >> 12) + ONE / 2) >> 16, 0);
    }
    i64 fine = mean * LEVELS;
    i64 level = (fine >> 16) + ((i64)(word & 0xFFFF) < (fine & 0xFFFF));
    u64 wanted = (word >> 32) | ((u64)level << 33);
    i64 from = level * COUNTS; /* the level's own part of the table */
    return upto(w->poisson + from, COUNTS, wanted);
}

static void come(World *w) {
    i64 clock = w->tick % HOURS, n = 0, first = 0;
    const u64 *key = w->visitor_key + 2 * clock;
    for (i64 r = 0; r < w->rooms; r++) {
        i64 mean = w->daily[r] * w->curve[clock] >> 16;
        mean = mean * w->crowd[least(w->posts24[r], w->crowds - 1)] >> 16;
        i64 count = least(poisson(w, mean, mixed((u64)w->uid[r], w->visits_key, (u64)clock)), MOST);
        i64 low = w->pull[first], span = w->pull[first + w->size[r]] - low;
        for (i64 k = 0; k < count && n < w->members; k++, n++) {
            w->visit_id[n] = (w->uid[r] << 12) + k;
            u64 word = mixed((u64)w->visit_id[n], key, 0);
            i64 spot = ((i64)(word >> 32) * span >> 32) + low;
            w->visit_member[n] = first + upto((const u64 *)w->pull + first, w->size[r], (u64)spot) - 1;
            w->visit_room[n] = r;
            w->visit_word[n] = word;
        }
        first += w->size[r];
    }
    w->came = n;
}

static void warm(World *w) {
    i64 at = w->known_at;
    for (i64 n = 0; n < w->came; n++) {
        i64 r = w->visit_room[n], m = w->visit_member[n];
        i64 known = 2 * ONE * at / (at + least(w->posters24[r], 4095)) * w->crew[r] >> 16;
        i64 own = least(w->posts24[r], SLOTS) * ONE / SLOTS;
        i64 gain = (known * (ONE / 5 + 2 * own) >> 16) * w->exposure_gain >> 16;
        w->before[n] = w->belonging[m];
        w->tally[m] += gain * (ONE - w->before[n]) >> 16;
    }
    for (i64 n = 0; n < w->came; n++) {
        i64 m = w->visit_member[n];
        w->belonging[m] = (uint16_t)least(w->before[n] + w->tally[m], ONE - 1);
    }
    for (i64 n = 0; n < w->came; n++) w->tally[w->visit_member[n]] = 0;
}

static void speak(World *w) {
    i64 n = 0;
    for (i64 v = 0; v < w->came; v++) {
        i64 m = w->visit_member[v];
        i64 chance = ((i64)w->belonging[m] * w->speak_belonging >> 16) + w->speak_base;
        chance = chance * w->voice[m] >> 16;
        if ((i64)(w->visit_word[v] & 0xFFFF) >= chance) continue;
        w->spoke_id[n] = w->visit_id[v];
        w->spoke_room[n] = w->visit_room[v];
        w->spoke_member[n++] = m;
    }
    w->spoke = n;
}

/* The pull and the depth of every post on a room's screen. */
static void board(const World *w, i64 r, i64 *pull, i64 *depth) {
    i64 S = w->screen, root[64];
    for (i64 s = 0; s < S; s++) {
        i64 v = w->shown[r * S + s];
        root[s] = v < 0 ? -2 - s : w->v_root[v];
    }
    i64 audience = most((i64)w->size[r] * w->saturation >> 16, 8);
    for (i64 s = 0; s < S; s++) {
        i64 v = w->shown[r * S + s], dear = 0, copies = 0;
        if (v < 0) { pull[s] = 0; depth[s] = (i64)w->v_layers[0] * 10; continue; }
        i64 use = most(w->shown_use[r * S + s], 0);
        for (i64 c = 0; c < w->canon; c++) dear |= w->dear[r * w->canon + c] == root[s];
        for (i64 o = 0; o < S; o++) copies += root[o] == root[s];
        i64 x = (i64)w->v_quality[v] * w->v_meaning[v] * 257 >> 8;
        i64 age = least(most(w->tick - w->first[use], 0), 1023);
        x = x * w->fading[dear * 1024 + age] >> 16;
        x = x * w->reinforce[w->v_bond[v] * w->copies + copies] >> 16;
        i64 rank = s < SLOTS ? w->ranks[w->head[r] * SLOTS + s]
                 : w->tick - w->shown_tick[r * S + s] <= HOURS ? ONE : ONE * 40 / 100;
        x = x * rank >> 16;
        x = x * audience / (audience + w->uses[use]);
        x = x * (ONE - (i64)w->r_coopted[w->v_root[v]]) >> 16;
        if (w->v_origin[v] != r) x = x * w->abroad[w->v_layers[v]] >> 16;
        pull[s] = x;
        depth[s] = (i64)w->v_layers[v] * 10;
    }
}

static void act(World *w) {
    i64 S = w->screen, last = -1, pull[64], depth[64], total[64];
    const u64 *key = w->act_key + 2 * (w->tick % HOURS);
    for (i64 n = 0; n < w->spoke; n++) {
        i64 r = w->spoke_room[n], sum = 0, slot = 0;
        if (r != last) board(w, last = r, pull, depth);
        i64 literacy = w->literacy[w->spoke_member[n]];
        for (i64 s = 0; s < S; s++) {
            i64 gap = least(most(depth[s] - literacy, 0), w->depths - 1);
            total[s] = sum += pull[s] * w->understood[gap] >> 16;
        }
        u64 word = mixed((u64)w->spoke_id[n], key, 0);
        i64 spot = (i64)(word >> 32) * sum >> 32;
        for (i64 s = 0; s < S; s++) slot += spot >= total[s];
        w->spoke_slot[n] = slot; /* S: nothing pulls at all */
    }
}

void hour(World *w) {
    come(w);
    warm(w);
    speak(w);
    act(w);
}
